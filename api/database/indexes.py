"""Indexes of some rows only, which both databases make good use of."""

from sqlalchemy import Index, TextClause, text


def those(which: TextClause, name: str, *columns: str, unique: bool = False) -> Index:
    """Index the rows that a condition holds for, and leave out the others."""
    return Index(name, *columns, unique=unique, sqlite_where=which, postgresql_where=which)


def told(name: str, column: str) -> Index:
    """Index the rows that tell a column, and leave out those where it is empty.

    With the empty ones in it, SQLite's statistics say that a key which hardly any row has
    finds nearly all of them, and it reads the whole table instead.
    """
    return those(text(f"{column} IS NOT NULL"), name, column)
