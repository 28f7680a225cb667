"""What is shown of e-mails that leave."""

from typing import Final

from sqlalchemy import bindparam

from api.mail.schemas import OutgoingMailView
from api.mail.tables import OutgoingMail
from api.views.shown import Shown

mails = OutgoingMail.__table__

OUTGOING_MAILS_SHOWN: Final = Shown(
    OutgoingMail,
    OutgoingMailView,
    version=mails.c.version,
    sorts={"written_at": mails.c.written_at},
    filters={"state": mails.c.state == bindparam("state", type_=mails.c.state.type)},
)
