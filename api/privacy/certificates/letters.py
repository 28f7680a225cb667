"""The letter that answers a request for rectification: printed from the request as it stands.

Of a value that was put right its provenance tells what it was; no letter is kept anywhere.
"""

from datetime import date, datetime
from typing import Any, Final

from pydantic import BaseModel
from sqlalchemy import literal_column, select

from api.audit.tables import Provenance
from api.documents.correction_printing import correction_pdf
from api.documents.corrections import AnsweredItem, PrintedAnswer, PrintedChange
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.law.refusing import refusal_ground
from api.privacy.certificates.certifying import BY_US, IssuedPaper, accounts, controller_in
from api.privacy.certificates.wording import value_in
from api.privacy.queries.corrections import CHANGED, VALUES, VALUES_SAID, given
from api.privacy.queries.requests import items, requests
from api.privacy.report.words import title_of
from api.privacy.requests.correction_schemas import ValueChange
from api.privacy.requests.item_tables import RequestItem
from api.privacy.rules.kinds import Correction, Decision, RequestKind
from api.privacy.tables import SubjectRequest
from api.staff.company_queries import with_company
from api.views.shown import Nested, Shown

decided = items.alias("decided")


class ItemChange(ValueChange):
    """One value of one item of the request."""

    position: int


class LetterItem(BaseModel):
    """What was asked of one value, and how that was answered."""

    position: int
    correction: Correction | None
    field: str | None
    claimed: str | None
    decision: Decision
    rule: str | None
    explanation: str | None
    statement: str | None
    corrected_at: datetime | None


class IssuedLetter(IssuedPaper):
    """The answer to all that is decided of a request for rectification."""

    items: list[LetterItem]
    changes: list[ItemChange]


RECTIFIES: Final[Any] = literal_column(f"'{RequestKind.RECTIFY}'")
LAST_DECIDED: Final = (
    select(decided.c.id)
    .where(
        decided.c.request_id == requests.c.id,
        decided.c.kind == RECTIFIES,
        decided.c.decided_at.is_not(None),
    )
    .order_by(decided.c.decided_at.desc(), decided.c.id.desc())
    .limit(1)
    .correlate(requests)
    .scalar_subquery()
)
last = items.alias("last_decided")
LETTERS_ISSUED: Final = Shown(
    SubjectRequest,
    IssuedLetter,
    stays=True,
    source=with_company(
        requests.join(last, last.c.id == LAST_DECIDED).outerjoin(
            accounts, accounts.c.id == last.c.decided_by
        ),
        last.c.decided_at,
    ),
    fields=BY_US
    | {
        "issued_at": last.c.decided_at,
        "items": Nested(
            RequestItem,
            LetterItem,
            (items.c.request_id == requests.c.id)
            & (items.c.kind == RECTIFIES)
            & items.c.decided_at.is_not(None),
            order=(items.c.position,),
            around=(requests,),
            stays=True,
        ),
        "changes": Nested(
            Provenance,
            ItemChange,
            items.c.request_id == requests.c.id,
            source=VALUES.join(items, CHANGED),
            fields=VALUES_SAID | {"position": items.c.position},
            order=(items.c.position, given.c.column),
            around=(requests,),
            stays=True,
        ),
    },
)


def as_it_stands(issued: IssuedLetter) -> IssuedLetter:
    """Date a letter by the last that was done for it."""
    done = [each.corrected_at for each in issued.items if each.corrected_at]
    return issued.model_copy(update={"issued_at": max([issued.issued_at, *done])})


def printed_letter(issued: IssuedLetter) -> bytes:
    """Print a letter: the same bytes while nothing changes. Call it in a thread."""
    answer = PrintedAnswer(
        request_number=issued.number,
        received_on=issued.received_on,
        person=issued.name or "",
        items=tuple(_answered(issued, each) for each in issued.items),
        controller=controller_in(issued),
        decided_by=issued.decided_by or "",
        decided_on=local_day(issued.issued_at),
        language=issued.language,
    )
    return correction_pdf(answer, issued.issued_at.replace(microsecond=0))


def _answered(issued: IssuedLetter, item: LetterItem) -> AnsweredItem:
    language = issued.language
    reason, statute = _ground(item.rule, language)
    return AnsweredItem(
        what=value_in(language, item.field, item.correction),
        outcome=item.decision,
        applied_on=local_day(item.corrected_at) if item.corrected_at else None,
        claimed=item.claimed or "",
        changes=tuple(
            PrintedChange(
                field=title_of(each.column, language), before=each.before, after=each.after
            )
            for each in issued.changes
            if each.position == item.position
        ),
        reason=reason,
        statute=statute,
        explanation=item.explanation or "",
        statement=item.statement or "",
    )


def _ground(rule: str | None, language: Language) -> tuple[str, str]:
    if rule is None:
        return "", ""
    name, _, since = rule.partition("@")
    ground = refusal_ground(name, date.fromisoformat(since))
    return ground.said[language], ground.basis
