"""What can be looked up about partners' ids: each machine's own, and for staff all."""

from typing import Any, Final

from sqlalchemy import Column, ColumnElement, and_, bindparam, exists, literal_column, or_

from api.database.types import Key
from api.kernel.access import Caller
from api.staff.external_tables import ExternalId
from api.staff.schemas.external_ids import ExternalIdFound, ExternalIdView
from api.staff.tables import Client
from api.standing.going_on import GoesOnAs
from api.views.shown import Nested, Shown

ids = ExternalId.__table__
clients = Client.__table__
machines = clients.alias("machines")

CALLER: Final[ColumnElement[Any]] = bindparam("caller_id", type_=Key())
OWN: Final = ids.c.client_id == CALLER
BY_STAFF: Final = ~exists().where(machines.c.id == CALLER)


def external_ids_of(record: Column[Any], party: Column[Any]) -> Nested:
    """Show beside a record, of which this is the id and this its party, how it is known."""
    return _beside(ids.c.record_id == record, record, party)


def external_ids_of_account(record: Column[Any], party: Column[Any]) -> Nested:
    """Show how a customer is known: by its own ids, and those of whom goes on as it."""
    return _beside(ids.c.record_type == literal_column(f"'{record.table}'"), record, party)


def _beside(which: ColumnElement[bool], record: Column[Any], party: Column[Any]) -> Nested:
    return Nested(
        ExternalId,
        ExternalIdView,
        and_(which, ids.c.party_id == party, or_(OWN, BY_STAFF)),
        source=ids.join(clients, clients.c.id == ids.c.client_id),
        fields={"client": clients.c.name},
        order=(ids.c.id,),
        around=(record.table, party.table),
    )


def own(_caller: Caller) -> ColumnElement[bool]:
    return OWN


EXTERNAL_IDS_FOUND = Shown(
    ExternalId,
    ExternalIdFound,
    to=own,
    fields={"record_id": GoesOnAs(ids.c.record_id)},
    sorts={"rank": ids.c.record_type},
    filters={"value": ids.c.value == bindparam("value", type_=ids.c.value.type)},
)
