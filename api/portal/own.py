"""The row scope of self-service: everybody's own, and nobody else's."""

from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, or_, select

from api.database.types import Key
from api.database.work import Work
from api.kernel.access import Caller
from api.portal.rules.own import NothingOfYours
from api.staff.own_tables import OwnAccess

CALLER: Final = bindparam("caller_id", type_=Key())
own = OwnAccess.__table__.c
OPENED: Final = select(own.party_id).where(own.account_id == CALLER, own.email.is_not(None))


def own_party(work: Work) -> UUID:
    """Tell who is asking, as the party that the register knows."""
    if work.caller.party_id is None:
        raise NothingOfYours
    return work.caller.party_id


def is_callers(party: ColumnElement[Any]) -> ColumnElement[bool]:
    """Say in SQL that a party is the caller: by an account, or by a mailed code."""
    return or_(party.in_(OPENED), party == CALLER)


def callers_own(party: ColumnElement[Any]) -> Any:
    """Make the row scope of a noun that is shown to whom it is about alone."""

    def scope(_caller: Caller) -> ColumnElement[bool]:
        return is_callers(party)

    return scope
