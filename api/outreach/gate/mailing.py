"""The gate as e-mail asks it: of one mail, when it is promised and as it leaves."""

from uuid import UUID

import structlog

from api.database.work import Work
from api.mail.gate import MarketingNotAllowed
from api.outreach.gate.addresses import email_addresses
from api.outreach.gate.passing import let_pass
from api.outreach.rules.kinds import Exclusion, Outlet

log = structlog.get_logger()


class MailGate:
    """Lets a mail pass to whom it may go, at the address that they want it at."""

    async def check(self, work: Work, party_id: UUID | None, address: str) -> None:
        """Raise where it may not go. That is told in the log, by a word of ours."""
        why = await _why_not(work, party_id, address)
        if why is not None:
            log.warning("marketing_refused", because=str(why))
            raise MarketingNotAllowed(because=str(why))


async def _why_not(work: Work, party_id: UUID | None, address: str) -> Exclusion | None:
    if party_id is None:
        return Exclusion.NOT_A_CUSTOMER
    _, refused = await let_pass(work.session, Outlet.EMAIL, [party_id], work.now)
    if party_id in refused:
        return refused[party_id]
    known = await email_addresses(work.session, work.database.secrets, [party_id])
    allowed = known[party_id]
    if isinstance(allowed, Exclusion):
        return allowed
    return None if allowed.casefold() == address.casefold() else Exclusion.NO_ADDRESS
