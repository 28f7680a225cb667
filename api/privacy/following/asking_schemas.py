"""What anybody says who asks for a right without signing in, and what they are given."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from api.customers.kinds import EmailAddress, FreeText, PhoneNumber
from api.http.said import Said
from api.kernel.languages import Language
from api.privacy.requests.item_schemas import NewItem
from api.privacy.rules.kinds import Channel, RequestKind
from api.privacy.schemas import NewRequest
from api.standing.rules.objections import Against

Name = Annotated[FreeText, StringConstraints(min_length=1, max_length=200)]
Text = Annotated[FreeText, StringConstraints(max_length=1_500)]
Number = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,32}$")]


class NewPublicRequest(Said):
    """A request of whoever writes it: nobody is looked up by it.

    `website` is for programs that fill in whatever they find; people are not shown it.
    """

    kinds: list[RequestKind] = Field(min_length=1, max_length=9)
    against: Against | None = Field(default=None, description="Of an objection.")
    name: Name
    email: EmailAddress | None = None
    phone: PhoneNumber | None = None
    customer_number: Number | None = None
    text: Text = ""
    language: Language = Language.FI
    website: str = Field(default="", max_length=0)

    def as_request(self, today: date) -> NewRequest:
        """Say it as a keeper would who takes it up; how to reach them is in the note."""
        told = (self.email, self.phone, self.customer_number, self.text)
        return NewRequest(
            items=[self._item(each) for each in dict.fromkeys(self.kinds)],
            channel=Channel.PORTAL,
            received_on=today,
            name=self.name,
            language=self.language,
            note="\n".join(each for each in told if each) or None,
        )

    def _item(self, kind: RequestKind) -> NewItem:
        against = self.against if kind is RequestKind.OBJECT else None
        return NewItem(kind=kind, against=against)


class RequestReceived(BaseModel):
    """The code to follow it by, which is told once, and the day it is answered by."""

    number: str
    code: str
    due_on: date
