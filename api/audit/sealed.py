"""Rows that are numbered as they are added, sealed in that order, and never edited."""

from uuid import UUID

from sqlalchemy import BigInteger, Integer
from sqlalchemy.orm import Mapped, mapped_column

from api.database.types import Key
from api.kernel.identifiers import new_id


class Sealed:
    """A log whose `position` the database counts up: SQLite as its rowid, PostgreSQL in series.

    It is the primary key, as on SQLite only that survives VACUUM and costs no index. On
    PostgreSQL a later transaction may commit before an earlier one: see `settled.py`.
    """

    position: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"),
        primary_key=True,
        autoincrement=True,
        sort_order=-2,
    )
    id: Mapped[UUID] = mapped_column(Key, default=new_id, sort_order=-1)
