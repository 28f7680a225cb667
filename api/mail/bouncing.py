"""Notes which mail came back, so that nobody writes to where nobody is."""

from sqlalchemy import select

from api.database.work import Work
from api.mail.rules.kinds import MailFailure, MailState
from api.mail.sending import end
from api.mail.tables import OutgoingMail


async def note_returned(work: Work, mail_id: str) -> None:
    """Mark a mail of ours dead by its Message-ID; one that is not ours says nothing."""
    found = select(OutgoingMail).where(OutgoingMail.mail_id == mail_id)
    mail = await work.session.scalar(found.with_for_update())
    if mail is not None and mail.state is MailState.SENT:
        await end(work, mail, MailFailure.BOUNCED)
