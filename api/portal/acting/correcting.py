"""Puts a value of one's own right, as the table of policies says who decides about it."""

from typing import Any, Final
from uuid import UUID

from pydantic import ValidationError

from api.customers.party_schemas import NewAddress, NewEmail, NewPhone
from api.customers.tables import Address, Email, Phone
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.languages import Language
from api.kernel.refusals import NotFound
from api.kernel.sources import Source, SourceKind
from api.portal.acting.schemas import ActView, OwnCorrection
from api.portal.own import own_party
from api.portal.rules.acting import ActOutcome, CorrectionEmpty, ValueWrong
from api.portal.rules.correcting import Way, policy_of
from api.privacy.requests.item_schemas import NewItem
from api.privacy.requests.requesting import take_up
from api.privacy.rules.kinds import Channel, Correction, IdentityMethod, RequestKind
from api.privacy.schemas import NewRequest
from api.privacy.tables import SubjectRequest
from api.standing.one_subject import parties_of

DIRECT: Final[dict[str, type[Phone] | type[Email] | type[Address]]] = {
    "phones": Phone,
    "emails": Email,
    "addresses": Address,
}


async def correct(work: Work, said: OwnCorrection) -> ActView:
    """Write what the person may write; ask for the rest."""
    party_id = own_party(work)
    if policy_of(said.field).way is not Way.DIRECT or said.value is None:
        return await _ask(work, party_id, said)
    table, _, column = said.field.partition(".")
    row = await own_row(work, party_id, table, said.record_id)
    try:
        value = _checked(row, column, said.value)
    except ValidationError as error:
        raise ValueWrong(pointer="/value") from error
    with work.citing(Source(SourceKind.CUSTOMER_SELF, given_at=work.now)):
        if isinstance(row, Email) and row.address != value:
            row.verified_at = None
        setattr(row, column, value)
        await work.session.flush()
    return ActView(outcome=ActOutcome.DONE)


async def own_row(work: Work, party_id: UUID, table: str, key: UUID) -> Any:
    """Find a record by which the person is reached; anybody else's is not there."""
    row: Any = await work.session.get(DIRECT[table], key, with_for_update=True)
    if row is None or row.party_id not in await parties_of(work, party_id):
        raise NotFound("There is no such record.", pointer="/record_id")
    return row


def _checked(row: Phone | Email | Address, column: str, value: str) -> str:
    """Give the value in its one form, or refuse it as the desk would be refused."""
    source = {"source": {"kind": SourceKind.CUSTOMER_SELF}}
    if isinstance(row, Phone):
        return NewPhone.model_validate({"number": value} | source).number
    if isinstance(row, Email):
        return NewEmail.model_validate({"address": value} | source).address
    whole = {name: getattr(row, name) for name in NewAddress.model_fields} | {column: value}
    checked: str = getattr(NewAddress.model_validate(whole), column)
    return checked


async def _ask(work: Work, party_id: UUID, said: OwnCorrection) -> ActView:
    """Take it up as a request to correct: somebody looks at it within a month."""
    if said.value is None and said.reason is None:
        raise CorrectionEmpty(pointer="/value")
    item = NewItem(
        kind=RequestKind.RECTIFY,
        correction=Correction.CORRECT,
        field=said.field,
        claimed=said.value,
        reason=said.reason,
    )
    case = await ask_for(work, party_id, item, Language.FI)
    return ActView(outcome=ActOutcome.ASKED, number=case.number, due_on=case.due_on)


async def ask_for(
    work: Work, party_id: UUID, item: NewItem, language: Language
) -> SubjectRequest:
    """Take up a request of somebody who has proved who they are by being signed in."""
    return await take_up(
        work,
        NewRequest(
            items=[item],
            channel=Channel.PORTAL,
            received_on=local_day(work.now),
            party_id=party_id,
            language=language,
            identity=IdentityMethod.PORTAL_SESSION,
        ),
    )
