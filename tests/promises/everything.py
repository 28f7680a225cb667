"""Every route and every table there is: what a promise must hold for.

Nothing here is a list that somebody keeps. A new feature is among them once it is served.
"""

import re
from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from sqlalchemy import String, Text
from sqlalchemy.orm import ColumnProperty
from starlette.responses import JSONResponse

from api.all_tables import Base
from api.app.routes import FEATURES
from api.database.paths import steps
from api.database.types import DecimalText, Key, Keys, Moment, Words
from api.http.route import Route
from api.kernel.identifiers import new_id
from api.kernel.permissions import Open, Permission
from api.kernel.roles import GRANTS, PARTNERS, Role

ROUTES: Final[tuple[Route, ...]] = tuple(route for each in FEATURES for route in each.all)
PREFIXES: Final = {route.operation.name: each.prefix for each in FEATURES for route in each.all}
GUARDED: Final = tuple(each for each in ROUTES if each.operation.access is not Open.ANYONE)
SHOWING: Final = tuple(each for each in ROUTES if each.operation.purposes)
READING: Final = tuple(
    each
    for each in ROUTES
    if (each.method == "GET" or each.searches) and each.made_of is JSONResponse
)
"""What answers with JSON. Streams and files have tests of their own."""
DOING: Final = tuple(each for each in ROUTES if each.method != "GET" and not each.searches)
STAFF: Final = tuple(role for role in Role if role not in PARTNERS)

TABLES: Final[tuple[type[Base], ...]] = tuple(
    sorted(
        (mapper.class_ for mapper in Base.registry.mappers),
        key=lambda table: [each.name for each in Base.metadata.sorted_tables].index(
            table.__tablename__
        ),
    )
)
"""Every mapped class, parents before those that point to them."""

NOT_TEXT: Final = (Key, Moment, Keys, Words, DecimalText)
"""Kinds stored as text on one engine, whose values are not words."""


def named(route: Route) -> str:
    return route.operation.name


def address(route: Route, **known: UUID | str) -> str:
    """Fill a route's path with what is known, and for the others with ids of nothing."""
    path = re.sub(r"\{(\w+)\}", lambda name: str(known.get(name[1], new_id())), route.path)
    return f"http://register{PREFIXES[named(route)]}{path}"


def own_columns(table: type[Base]) -> Iterator[ColumnProperty[Any]]:
    """Give the columns of a class that stand in its own table, not in its parent's."""
    for attribute in table.__mapper__.column_attrs:
        if any(column.table is table.__table__ for column in attribute.columns):
            yield attribute


def text_columns(table: type[Base]) -> Iterator[tuple[str, Any]]:
    """Name the columns of a class that hold words."""
    for attribute in own_columns(table):
        kind = attribute.columns[0].type
        is_listed = bool(getattr(kind, "enums", None))
        if isinstance(kind, (String, Text)) and not (is_listed or isinstance(kind, NOT_TEXT)):
            yield attribute.key, attribute.columns[0]


def end_of(table: type[Base], path: str) -> type[Base]:
    """Give the table a path leads to."""
    for _, reached in steps(table, path):
        table = reached
    return table


def roles_that_may(access: Permission | Open) -> list[Role]:
    """Give the roles of staff that may call what asks for this; of partners, if none may."""
    staff = [role for role in STAFF if isinstance(access, Open) or access in GRANTS[role].may]
    return staff or [role for role in sorted(PARTNERS) if access in GRANTS[role].may]


PARTNERS_ONLY: Final = frozenset(
    named(route)
    for route in ROUTES
    if PARTNERS.issuperset(roles_that_may(route.operation.access))
)
"""Operations that no member of staff may call."""
