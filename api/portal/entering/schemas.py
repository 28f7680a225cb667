"""What is said by whoever comes in, and what they are told: the same, known or not."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, Field

from api.customers.kinds import EmailAddress
from api.http.said import Said
from api.staff.schemas.kinds import OneTimeCode, Password
from api.staff.schemas.passkeys import NewPasskey
from api.staff.schemas.sessions import SessionView


class EntryWanted(Said):
    """Where to mail a link or a code, if it is the address of somebody we know."""

    email: EmailAddress


class EntryMailed(BaseModel):
    """When what was mailed ends. Whether anything was is told to nobody."""

    expires_at: datetime


class NewOwnSession(Said):
    """The code out of a mail, and the address it went to."""

    email: EmailAddress
    code: OneTimeCode


class LinkSaid(Said):
    """What the link holds."""

    token: str = Field(min_length=1, max_length=512)


class NewOwnAccount(LinkSaid):
    """What the link holds, and the password to sign in with from now on."""

    password: Password


class NewOwnKey(LinkSaid, NewPasskey):
    """What the link holds, and the passkey to sign in with from now on."""


class OwnAccountOpened(BaseModel):
    """The session in which a second factor is taken up; none where there is one already."""

    session: SessionView | None


class NewInvitation(Said):
    """Which of a person's addresses to mail a link to."""

    email_id: UUID
