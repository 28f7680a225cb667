"""The base of every table."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from sqlalchemy import Enum, Integer, MetaData, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from api.database.columns import Id
from api.database.types import DecimalText, Key, Moment, Money
from api.kernel.identifiers import new_id
from api.kernel.privacy import PERSONAL, SUBJECT, Kept, KeptWith, Personal
from api.kernel.quantities import Cents, Kilograms


class Base(DeclarativeBase):
    """A table. One that does not state how long it is kept does not import.

    `root` is the path to the row whose `version` rises when this row changes; an aggregate's
    root names itself.
    """

    kept: ClassVar[Sequence[Kept] | KeptWith]
    root: ClassVar[str | None] = None

    id: Mapped[Id]
    if TYPE_CHECKING:
        __table__: ClassVar[Table]

    type_annotation_map: ClassVar[Mapping[Any, Any]] = {
        UUID: Key,
        datetime: Moment,
        Decimal: DecimalText,
        Kilograms: Integer,
        Cents: Money,
        StrEnum: Enum(
            StrEnum,
            native_enum=False,
            create_constraint=False,
            length=32,
            values_callable=lambda kind: [each.value for each in kind],
        ),
    }
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )

    def __init__(self, **columns: Any) -> None:
        columns.setdefault("id", new_id())  # known before the row is stored
        for name, value in columns.items():
            if not hasattr(type(self), name):
                raise TypeError(f"{type(self).__name__} has no column {name}")
            setattr(self, name, value)

    def __init_subclass__(cls, **options: Any) -> None:
        if "kept" not in vars(cls):
            raise TypeError(f"{cls.__name__} must state how long it is kept, if only kept = []")
        super().__init_subclass__(**options)

    @classmethod
    def personal_columns(cls) -> Iterator[tuple[str, Personal, str | None]]:
        """Name the columns that hold personal data, with what each states and its path."""
        for attribute in cls.__mapper__.column_attrs:
            info = attribute.columns[0].info
            if statement := info.get(PERSONAL):
                yield attribute.key, statement, info.get(SUBJECT)


class Versioned:
    """The root of an aggregate: its version is the ETag, and rises with any part of it."""

    root: ClassVar[str | None] = "self"
    id: Mapped[Id]
    version: Mapped[int] = mapped_column(default=0)
