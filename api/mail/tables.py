"""What is stored of e-mails that leave: what they say, to whom, and what became of them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import Code, EmailAddress, Label, Letter, MailId, Remark, about
from api.database.indexes import told
from api.kernel.languages import Language
from api.kernel.privacy import Kept
from api.mail.rules.kinds import LinkKind, MailFailure, MailState


class OutgoingMail(Base, Versioned):
    """One e-mail, as it was promised. Its bytes are made from this row, the same each time.

    `mail_id` is its Message-ID: a mail that is sent once more is the same one to whoever
    gets it. A stranger's has no party.
    """

    __tablename__ = "outgoing_mails"
    __table_args__ = (
        UniqueConstraint("mail_id"),
        Index("ix_outgoing_mails_state", "state", "written_at", "id"),
        told("ix_outgoing_mails_party", "party_id"),
    )
    kept = [Kept("MESSAGE", since="written_at")]
    root = "self"

    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"))
    address: Mapped[EmailAddress | None] = about("party")
    subject: Mapped[Remark | None] = about("party")
    text: Mapped[Letter | None] = about("party")
    answers: Mapped[MailId | None] = about("party")
    """The Message-ID of what it answers."""
    mail_id: Mapped[Label]
    sender: Mapped[Label]
    template: Mapped[Code]
    template_version: Mapped[int]
    language: Mapped[Language]
    link: Mapped[LinkKind | None]
    is_marketing: Mapped[bool] = mapped_column(default=False)
    state: Mapped[MailState]
    failure: Mapped[MailFailure | None]
    disclosure_id: Mapped[UUID | None]
    written_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
