"""The one way by which what one person wrote is approved by another."""

from api.database.work import Work
from api.kernel.clock import local_day
from api.mail.alarms import raise_alarm
from api.mail.rules.kinds import Alarm
from api.privacy.rules.approving import Written, check_approver
from api.staff.keeper_queries import other_keepers


async def approve_as_another(
    work: Work, written: Written, reason: str | None, alarm: Alarm = Alarm.APPROVED_ALONE
) -> str | None:
    """Refuse whoever may not approve it; give the reason of one who does so alone.

    Somebody who keeps the register alone approves what they wrote themselves after a day, and
    the management is told (design: two persons).
    """
    alone = check_approver(
        written,
        work.caller.id,
        work.now,
        others=await other_keepers(work.session, local_day(work.now)),
        reason=reason,
    )
    if not alone:
        return None
    await raise_alarm(work, alarm)
    return reason
