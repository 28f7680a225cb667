"""Indexes that both databases make good use of."""

from sqlalchemy import Index, text


def told(name: str, column: str) -> Index:
    """Index the rows that tell a column, and leave out those where it is empty.

    With the empty ones in it, SQLite's statistics say that a key which hardly any row has
    finds nearly all of them, and it reads the whole table instead.
    """
    which = text(f"{column} IS NOT NULL")
    return Index(name, column, sqlite_where=which, postgresql_where=which)
