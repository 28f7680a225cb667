"""The log of views, found by whom it names: on PostgreSQL by its index on them."""

from typing import Any, Final

from sqlalchemy import Boolean, ColumnElement, bindparam, func
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from api.database.types import Key, Keys
from api.privacy.consultations.schemas import RoleHeld, ViewingRow
from api.staff.tables import Account, AccountRole, Client
from api.views.shown import Nested, Shown
from api.views.tables import Viewing

views: Final = Viewing.__table__
accounts: Final = Account.__table__
roles: Final = AccountRole.__table__
clients: Final = Client.__table__


class Looked(FunctionElement[bool]):
    """Whether a view, given by its position and its subjects, names somebody of a set.

    PostgreSQL would rather read the log backwards until it has found enough, which for most
    people is all of it: it is made to gather their views by the index first.
    """

    inherit_cache = True
    type = Boolean()
    _is_implicitly_boolean = True


@compiles(Looked, "postgresql")
def _gathered(element: Looked, compiler: SQLCompiler, **options: Any) -> str:
    position, _, given = (compiler.process(each, **options) for each in element.clauses)
    gathered = f"SELECT looks.position FROM views looks WHERE looks.subjects && {given}"  # noqa: S608
    return f"{position} = ANY (ARRAY({gathered}))"


@compiles(Looked, "sqlite")
def _read_through(element: Looked, compiler: SQLCompiler, **options: Any) -> str:
    """Look for the ids as text, one after the other: reading JSON takes twice as long."""
    position, _, given = (compiler.process(each, **options) for each in element.clauses)
    naming = "CROSS JOIN views looks WHERE instr(looks.subjects, wanted.value)"
    looks = f"SELECT looks.position FROM json_each({given}) wanted {naming}"  # noqa: S608
    return f"{position} IN ({looks})"


def looked_at(name: str) -> ColumnElement[bool]:
    """Say in SQL that a view names one of those given by this name."""
    return Looked(views.c.position, views.c.subjects, bindparam(name, type_=Keys()))


VIEWINGS_SHOWN: Final = Shown(
    Viewing,
    ViewingRow,
    source=views.outerjoin(accounts, accounts.c.id == views.c.caller_id).outerjoin(
        clients, clients.c.id == views.c.caller_id
    ),
    fields={
        "caller": func.coalesce(accounts.c.name, clients.c.name),
        "roles": Nested(
            AccountRole,
            RoleHeld,
            where=roles.c.account_id == views.c.caller_id,
            order=(roles.c.role,),
            around=(views,),
        ),
        "machine_role": clients.c.role,
    },
    sorts={"position": views.c.position},
    filters={
        "subjects": looked_at("subjects"),
        "looker": views.c.caller_id == bindparam("looker", type_=Key()),
        "purpose": views.c.purpose == bindparam("purpose", type_=views.c.purpose.type),
    },
    late=True,
    wide=frozenset({"subjects", "looker", "purpose"}),
)
