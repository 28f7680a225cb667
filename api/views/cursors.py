"""Cursors: where a page begins, opaque, and bound to the list it was made for.

A cursor stands in an address, so the name that a list is sorted by is encrypted in it; and it
comes back from outside, so it may hold anything that somebody typed.
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.types import TypeEngine

from api.database.secrets import Secrets
from api.database.types import Money

USE: Final = "cursor"
UNREADABLE: Final = (ValueError, TypeError, AttributeError, OverflowError)


def cursor_after(secrets: Secrets, key: object, sort: object, bound: str) -> str:
    """Write where a page ended: behind this row of this list."""
    place = [bound, str(key), None if sort is None else str(sort)]
    return secrets.token(json.dumps(place, separators=(",", ":")), USE)


def place_in(
    secrets: Secrets, cursor: str, bound: str, kind: TypeEngine[Any] | None
) -> dict[str, Any]:
    """Read the last row's id and, where there is a sort, its value of the sort's kind.

    Raises one of `UNREADABLE` where no list of ours wrote this, or another list did.
    """
    named, key, value = json.loads(secrets.text_of(cursor, USE))
    if named != bound:
        raise ValueError("it continues another list")
    after: dict[str, Any] = {"after_id": UUID(key)}
    if kind is not None:
        after["after_sort"] = None if value is None else _read(kind, value)
    return after


def _read(kind: TypeEngine[Any], value: str) -> Any:
    if b"\0" in value.encode():
        raise ValueError("no database holds this")
    wanted = kind.python_type
    if issubclass(wanted, int):
        return _whole(value, 63 if isinstance(kind, BigInteger | Money) else 31)
    return READERS.get(wanted, wanted)(value)


def _whole(value: str, bits: int) -> int:
    if int(value).bit_length() > bits:
        raise ValueError("no column holds this")
    return int(value)


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)


READERS: Final[Mapping[type, Callable[[str], Any]]] = {
    date: date.fromisoformat,
    datetime: _moment,
}
