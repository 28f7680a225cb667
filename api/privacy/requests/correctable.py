"""The fields that a request may have corrected, each by the action that ever changes it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel, ValidationError

from api.customers import contact_actions as contacts
from api.customers.caring.actions import change_note, remove_note
from api.customers.caring.schemas import NoteChanges
from api.customers.caring.tables import CustomerNote
from api.customers.contact_schemas import ContactChanges
from api.customers.history_schemas import PersonChanges
from api.customers.party_schemas import NewEmail, NewPhone, NewSourcedAddress
from api.customers.person_actions import change_person
from api.customers.tables import Address, CustomerRole, Email, Person, Phone
from api.database.base import Base
from api.database.work import Work
from api.http.said import StatedSource
from api.kernel.refusals import Invalid
from api.kernel.sources import SourceKind
from api.privacy.rules.correcting import WrongValue

Action = Callable[..., Awaitable[Any]]
PARTS: Final = ("kind", "street", "postal_code", "town", "country")


@dataclass(frozen=True, slots=True)
class Correctable:
    """One field: where it is kept, and how it is changed, added and taken away."""

    table: type[Base]
    column: str
    schema: type[BaseModel]
    change: Action
    remove: Action | None = None
    """Where nothing takes the record away, the value alone goes."""
    add: Action | None = None
    whole: tuple[str, ...] = ()
    """What else of the record its schema wants said again."""

    async def put(self, work: Work, row: Any, value: str | None) -> None:
        """Change the value, or take it away."""
        if value is None and self.remove is not None:
            await self.remove(work, row.id)
            return
        said = {name: getattr(row, name) for name in self.whole} | {self.column: value}
        await self.change(work, row.id, self.saying(said))

    async def put_new(self, work: Work, party_id: UUID, value: str) -> None:
        if self.add is not None:
            await self.add(work, party_id, self.saying({self.column: value}))

    def saying(self, said: Mapping[str, Any]) -> Any:
        """Say it as whoever changes it elsewhere does; of what is wrong, name the value."""
        source = {"source": StatedSource(kind=SourceKind.OTHER)}
        known = source if "source" in self.schema.model_fields else {}
        try:
            return self.schema(**said, **known)
        except ValidationError as error:
            cause = error.errors()[0].get("ctx", {}).get("error")
            wrong = type(cause) if isinstance(cause, Invalid) else WrongValue
            raise wrong(pointer="/value") from None


def _address(column: str) -> Correctable:
    change, remove = contacts.change_address, contacts.remove_address
    return Correctable(Address, column, NewSourcedAddress, change, remove, whole=PARTS)


def _person(column: str) -> Correctable:
    return Correctable(Person, column, PersonChanges, change_person)


CORRECTABLE: Final[Mapping[str, Correctable]] = {
    f"{each.table.__tablename__}.{each.column}": each
    for each in (
        Correctable(
            Phone,
            "number",
            NewPhone,
            contacts.change_phone,
            contacts.remove_phone,
            contacts.add_phone,
        ),
        Correctable(
            Email,
            "address",
            NewEmail,
            contacts.change_email,
            contacts.remove_email,
            contacts.add_email,
        ),
        _address("street"),
        _address("postal_code"),
        _address("town"),
        _person("given_name"),
        _person("family_name"),
        Correctable(CustomerRole, "title", ContactChanges, contacts.change_contact),
        Correctable(CustomerNote, "text", NoteChanges, change_note, remove_note),
    )
}
