"""Who the notice says that data go to: those who may be given some today."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import column, or_, select, table

from api.database.types import Key
from api.database.work import Work
from api.disclosure.rules import EEA, RecipientRole
from api.disclosure.tables import Recipient
from api.kernel.languages import Language
from api.notice.rules.content import Rows
from api.notice.sources import said

deals = table("deals", column("recipient_id", Key()), column("stage"))
"""Named and not imported: the rooms of company sales stand above."""
BUYING = select(deals.c.recipient_id).where(deals.c.stage != "full")
BOUGHT = select(deals.c.recipient_id).where(deals.c.stage == "full")
OUTSIDERS = (RecipientRole.CONTROLLER, RecipientRole.PROCESSOR, RecipientRole.AUTHORITY)


async def named_recipients(work: Work, today: date) -> Sequence[Recipient]:
    """List those whose contract is in force, and authorities, by name.

    Whoever only looks at a business that may be sold is given no person's data before the
    closing, and is not told to the public.
    """
    in_force = Recipient.contract_on <= today
    lasting = or_(Recipient.contract_until.is_(None), Recipient.contract_until >= today)
    authority = Recipient.role == RecipientRole.AUTHORITY
    is_no_buyer = Recipient.role != RecipientRole.CONTROLLER
    found = await work.session.scalars(
        select(Recipient)
        .where(Recipient.role.in_(OUTSIDERS), or_(authority, in_force & lasting))
        .where(or_(is_no_buyer, Recipient.id.not_in(BUYING), Recipient.id.in_(BOUGHT)))
        .order_by(Recipient.name)
    )
    return found.all()


def recipients_table(recipients: Sequence[Recipient], language: Language) -> Rows:
    head = [said(language, "heads", each) for each in ("recipient", "role", "country", "tool")]
    rows = [_row(each, language) for each in recipients]
    return [head, *(rows or [[said(language, "transfers", "nobody"), "", "", ""]])]


def transfers(recipients: Sequence[Recipient], language: Language) -> str:
    """Say which countries outside the EEA data go to."""
    beyond = sorted({each.country for each in recipients} - EEA)
    if not beyond:
        return said(language, "transfers", "none")
    return said(language, "transfers", "some").format(countries=", ".join(beyond))


def _row(each: Recipient, language: Language) -> list[str]:
    tool = "none" if each.country in EEA else str(each.transfer_tool or "none")
    return [
        each.name,
        said(language, "roles", each.role),
        each.country,
        said(language, "tools", tool),
    ]
