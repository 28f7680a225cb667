"""Messages and their threads as they go over the wire."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StringConstraints

from api.customers.kinds import EmailAddress, FreeText, PhoneNumber
from api.http.said import Said
from api.kernel.languages import Language
from api.mail.rules.kinds import MailFailure, MailState
from api.messages.rules.files import AttachmentState
from api.messages.rules.kinds import (
    LinkedBy,
    MessageChannel,
    MessageDirection,
    TextFinding,
    ThreadState,
    Topic,
)
from api.messages.rules.scanning import without_sensitive

Writing = Annotated[FreeText, StringConstraints(min_length=1, max_length=4_000)]
OurWriting = Annotated[
    FreeText,
    AfterValidator(without_sensitive),
    StringConstraints(min_length=1, max_length=10_000),
]
Named = Annotated[FreeText, StringConstraints(min_length=1, max_length=200)]


class NewContactMessage(Said):
    """What anybody writes to us without signing in. Identity codes are refused."""

    topic: Topic = Topic.QUESTION
    name: Named | None = None
    email: EmailAddress
    phone: PhoneNumber | None = None
    order_number: str | None = Field(default=None, max_length=32)
    text: Writing
    language: Language = Language.FI


class ContactReceipt(BaseModel):
    """That the message came. It says the same whoever has written."""

    number: str
    answer_by: date


class ThreadFilter(BaseModel):
    """Which threads to list; what is left out does not filter."""

    state: ThreadState | None = None
    mine: bool = Field(default=False, description="Only those you see to.")
    overdue: bool = Field(default=False, description="Only those whose answer is late.")
    needs_look: bool = Field(default=False, description="Only those with a text to look at.")
    customer_id: UUID | None = None
    order_id: UUID | None = None

    def conditions(self, now: datetime) -> dict[str, Any]:
        """Give the filters of `THREADS_SHOWN`."""
        return {
            "state": self.state,
            "mine": self.mine or None,
            "overdue_at": now if self.overdue else None,
            "needs_look": self.needs_look or None,
            "customer_id": self.customer_id,
            "order_id": self.order_id,
        }


class ThreadView(BaseModel):
    """One matter that somebody has written about, and where it stands."""

    id: UUID
    version: int = Field(description="The ETag, and what `If-Match` wants.")
    number: str
    channel: MessageChannel
    topic: Topic
    state: ThreadState
    language: Language
    subject: str | None
    party_id: UUID | None
    party_name: str | None
    customer_id: UUID | None
    customer_number: str | None
    order_id: UUID | None
    order_number: str | None
    linked_by: LinkedBy | None = Field(
        description="An address is easily forged: `address` proves nothing."
    )
    owner_id: UUID | None
    owner_name: str | None
    is_mine: bool
    needs_look: bool
    received_at: datetime
    latest_at: datetime
    due_at: datetime
    answered_at: datetime | None


class ThreadChanges(Said):
    """What to change about a thread; what is left out stays."""

    owner_id: UUID | None = None
    customer_id: UUID | None = Field(default=None, description="Whose matter it is.")
    party_id: UUID | None = Field(
        default=None, description="Who writes; the customer's own party where none is known."
    )
    order_id: UUID | None = None
    topic: Topic | None = None
    is_closed: bool | None = None
    needs_look: bool | None = Field(
        default=None, description="False when somebody has looked, and the text stays."
    )


class AttachmentView(BaseModel):
    """A file that came with a message. It opens where its state is `clean` or `unchecked`."""

    id: UUID
    filename: str | None
    media_type: str
    size: int
    state: AttachmentState
    because: str | None = Field(
        description="Why it was left in the mailbox: the `type` of the problem."
    )


class MessageView(BaseModel):
    """One message of a thread."""

    id: UUID
    thread_id: UUID
    direction: MessageDirection
    at: datetime
    sender_name: str | None
    sender_address: str | None
    phone: str | None
    text: str | None
    is_cut: bool = Field(description="It was longer than what is kept of it.")
    is_automatic: bool
    findings: list[TextFinding]
    attachments: list[AttachmentView]
    canned: str | None
    canned_version: int | None
    written_by_name: str | None
    mail_id: UUID | None = Field(description="The e-mail that it is, if it is ours.")
    mail_state: MailState | None
    mail_failure: MailFailure | None


class NewAnswer(Said):
    """What to answer. It goes to whoever wrote last."""

    text: OurWriting
    canned: str | None = Field(
        default=None, max_length=64, description="The ready-made answer it was written from."
    )


class CannedAnswerView(BaseModel):
    """A ready-made answer in one language."""

    name: str
    version: int
    language: Language
    title: str
    text: str


class CannedAnswers(BaseModel):
    """Every ready-made answer there is."""

    items: list[CannedAnswerView]
