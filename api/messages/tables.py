"""What is stored of threads and of the messages in them."""

from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from api.database.base import Base, Versioned
from api.database.columns import (
    Code,
    Correspondent,
    Digest,
    EmailAddress,
    Letter,
    MailId,
    PhoneNumber,
    Remark,
    SubjectKey,
    about,
)
from api.database.indexes import those, told
from api.database.types import Words
from api.documents.media import Medium
from api.kernel.languages import Language
from api.kernel.privacy import Kept, KeptWith
from api.messages.rules.files import AttachmentState
from api.messages.rules.kinds import (
    LinkedBy,
    MessageChannel,
    MessageDirection,
    ThreadState,
    Topic,
)

SUSPECT: Final = text("needs_look")


class MessageThread(Base, Versioned):
    """One matter that somebody has written to us about, and who sees to it.

    The party is whoever writes; the customer is whose matter it is. Of a stranger there is
    neither, until somebody who works here knows them.
    """

    __tablename__ = "message_threads"
    __table_args__ = (
        UniqueConstraint("number"),
        Index("ix_message_threads_state", "state", "due_at", "id"),
        Index("ix_message_threads_latest", "latest_at", "id"),
        told("ix_message_threads_party", "party_id"),
        told("ix_message_threads_customer", "customer_id"),
        told("ix_message_threads_order", "order_id"),
        those(SUSPECT, "ix_message_threads_suspect", "due_at", "id"),
    )
    kept = [Kept("MESSAGE", since="latest_at")]
    root = "self"

    number: Mapped[Code]
    channel: Mapped[MessageChannel]
    topic: Mapped[Topic]
    state: Mapped[ThreadState]
    language: Mapped[Language]
    subject: Mapped[Remark | None] = about("party")
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("parties.id"))
    customer_id: Mapped[UUID | None] = mapped_column(ForeignKey("customers.id"))
    order_id: Mapped[UUID | None] = mapped_column(ForeignKey("orders.id"))
    linked_by: Mapped[LinkedBy | None]
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    needs_look: Mapped[bool]
    """A text in it may hold what we do not keep; a person looks and says."""
    received_at: Mapped[datetime]
    latest_at: Mapped[datetime]
    due_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]


class Message(Base):
    """One message in a thread. What went out is told by the mail that it is.

    `mail_digest` is SHA-256 of its Message-ID: by it none is taken in twice, and answers find
    what they answer. An automatic one asks for no answer.
    """

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("mail_digest"),
        Index("ix_messages_thread", "thread_id", "at", "id"),
        told("ix_messages_outgoing", "outgoing_id"),
    )
    kept = KeptWith("thread_id")
    root = "thread"

    thread_id: Mapped[UUID] = mapped_column(ForeignKey("message_threads.id"))
    direction: Mapped[MessageDirection]
    at: Mapped[datetime]
    mail_digest: Mapped[Digest]
    mail_id: Mapped[MailId | None] = about("thread.party")
    sender_name: Mapped[Correspondent | None] = about("thread.party")
    sender_address: Mapped[EmailAddress | None] = about("thread.party")
    phone: Mapped[PhoneNumber | None] = about("thread.party")
    text: Mapped[Letter | None] = about("thread.party")
    is_cut: Mapped[bool]
    is_automatic: Mapped[bool]
    findings: Mapped[list[str]] = mapped_column(Words)
    outgoing_id: Mapped[UUID | None] = mapped_column(ForeignKey("outgoing_mails.id"))
    canned: Mapped[Code | None]
    canned_version: Mapped[int | None]
    written_by: Mapped[UUID | None]


class MessageAttachment(Base):
    """A file that came with a message. Its bytes lie encrypted elsewhere, under its id.

    `sealed` is its key, under the register's own: without it the file is gone, in every copy.
    `because` says why a file was left in the mailbox.
    """

    __tablename__ = "message_attachments"
    __table_args__ = (Index("ix_message_attachments_message", "message_id"),)
    kept = KeptWith("message_id")
    root = "message.thread"

    message_id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"))
    filename: Mapped[Remark | None] = about("message.thread.party")
    media_type: Mapped[Code]
    size: Mapped[int]
    state: Mapped[AttachmentState]
    medium: Mapped[Medium | None]
    because: Mapped[Code | None]
    sealed: Mapped[SubjectKey | None] = about("message.thread.party")


class Mailbox(Base):
    """How far the mailbox has been read, and since when it cannot be."""

    __tablename__ = "mailboxes"
    kept = []

    uid_validity: Mapped[Code | None]
    last_uid: Mapped[Code]
    """A number of 32 bits that the server gives; as text, so that no column overflows."""
    read_at: Mapped[datetime | None]
    failing_since: Mapped[datetime | None]
    failure: Mapped[Code | None]
