"""How values are stored.

SQLite keeps exactly the wire's text, so that JSON made there is the same as on PostgreSQL.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final, TypeAlias
from uuid import UUID

from sqlalchemy import CHAR, BigInteger, DateTime, Dialect, String, Text, TypeDecorator, Uuid
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import TypeEngine

MOMENT_FORMAT: Final = "%Y-%m-%dT%H:%M:%S.%fZ"
Impl: TypeAlias = TypeEngine[Any]


class Key(TypeDecorator[UUID]):
    """A UUID: native on PostgreSQL, its 36 characters on SQLite."""

    impl = Uuid
    cache_ok = True
    python_type = UUID

    def load_dialect_impl(self, dialect: Dialect) -> Impl:
        return dialect.type_descriptor(CHAR(36) if dialect.name == "sqlite" else Uuid())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        return str(value) if value is not None and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        return UUID(value) if isinstance(value, str) else value


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, to the microsecond. One without a time zone is refused."""

    impl = DateTime
    cache_ok = True
    python_type = datetime

    def load_dialect_impl(self, dialect: Dialect) -> Impl:
        moment: Impl = CHAR(27) if dialect.name == "sqlite" else DateTime(timezone=True)
        return dialect.type_descriptor(moment)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        utc = value.astimezone(UTC)
        return utc.strftime(MOMENT_FORMAT) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if isinstance(value, str):
            return datetime.strptime(value, MOMENT_FORMAT).replace(tzinfo=UTC)
        return None if value is None else value.astimezone(UTC)


class Keys(TypeDecorator[Sequence[UUID]]):
    """A set of UUIDs: an array on PostgreSQL, a JSON list on SQLite."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Impl:
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(Uuid()))

    def process_bind_param(self, value: Sequence[UUID] | None, dialect: Dialect) -> Any:
        if value is None or dialect.name != "sqlite":
            return value if value is None else list(value)
        return json.dumps([str(each) for each in value], separators=(",", ":"))

    def process_result_value(self, value: Any, dialect: Dialect) -> list[UUID] | None:
        return [UUID(each) for each in json.loads(value)] if isinstance(value, str) else value


class Words(TypeDecorator[Sequence[str]]):
    """A short list of codes or column names, as compact JSON text on both engines."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return json.dumps(list(value), separators=(",", ":"), ensure_ascii=False)

    def process_result_value(self, value: Any, dialect: Dialect) -> list[str] | None:
        return value and list(json.loads(value))


class DecimalText(TypeDecorator[Decimal]):
    """An exact decimal, kept as the text it has on the wire: SQLite would make it a float."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else f"{value:f}"

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Money(TypeDecorator[int]):
    """Whole cents. PostgreSQL's sums of them are numeric, so they are made whole again."""

    impl = BigInteger
    cache_ok = True
    python_type = int

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        if value is not None and type(value) is not int:
            raise TypeError("money is counted in whole cents")
        return value

    def process_result_value(self, value: Any, dialect: Dialect) -> int | None:
        return None if value is None else int(value)
