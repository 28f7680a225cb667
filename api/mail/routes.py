"""E-mails that left, or did not, over HTTP."""

from uuid import UUID

from api.audit.versions import VersionConflict
from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import TRADE
from api.kernel.refusals import NotFound
from api.mail import actions
from api.mail.actions import MailErased, NotDead
from api.mail.queries import OUTGOING_MAILS_SHOWN
from api.mail.rules.kinds import MailState
from api.mail.schemas import OutgoingMailView
from api.views.pages import Page, Paging, WrongCursor, page
from api.views.show import show

routes = Routes("Messages")


@routes.get("/outgoing-mails", Permission.MESSAGES_READ, purposes=TRADE, refuses=[WrongCursor])
async def list_outgoing_mails(
    work: Work, paging: Paging, state: MailState | None = None
) -> Answer[Page[OutgoingMailView]]:
    """List e-mails, the latest first: those that wait, were sent, or are dead."""
    return await page(work, OUTGOING_MAILS_SHOWN, paging, {"state": state}, sort="written_at")


@routes.post(
    "/outgoing-mails/{outgoing_mail_id}/resending",
    Permission.MESSAGES_WRITE,
    purposes=TRADE,
    refuses=[NotFound, VersionConflict, NotDead, MailErased],
    status=200,
    conditional=True,
)
async def resend_mail(work: Work, outgoing_mail_id: UUID) -> Answer[OutgoingMailView]:
    """Try a dead mail once more. Whoever has it already gets the same one again."""
    await actions.send_again(work, outgoing_mail_id)
    return await show(work, OUTGOING_MAILS_SHOWN, outgoing_mail_id)
