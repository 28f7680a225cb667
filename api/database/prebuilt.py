"""Statements built once and run on the driver: SQLAlchemy's tables without its machinery."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ClauseElement, Dialect, Insert, Table, bindparam, insert
from sqlalchemy.orm import Session
from sqlalchemy.util import await_only


class Prebuilt:
    """A statement compiled for one dialect, and how its named values become parameters.

    A `heavy` one takes milliseconds, so on SQLite it runs in a thread and not on the loop.
    """

    def __init__(
        self, statement: ClauseElement, dialect: Dialect, *, heavy: bool = False
    ) -> None:
        compiled: Any = statement.compile(dialect=dialect)
        self.sql: str = str(compiled)
        self.heavy = heavy
        self._constants = {name: bind.value for name, bind in compiled.binds.items()}
        self._binds = [
            (name, compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect))
            for name in compiled.positiontup
        ]

    def parameters(self, values: Mapping[str, Any]) -> list[Any]:
        """Put values in the statement's order, as the driver takes them."""
        chosen = (
            (values.get(name, self._constants.get(name)), process)
            for name, process in self._binds
        )
        return [process(value) if process else value for value, process in chosen]

    def run(self, session: Session, *rows: Mapping[str, Any]) -> list[Any]:
        """Run it in a session's transaction, for one row of values or for many.

        Past SQLAlchemy, for statements that are run with every change, or nearly so.
        """
        connection = session.connection().connection
        driver: Any = connection.driver_connection
        given = [self.parameters(row) for row in rows]
        if isinstance(driver, sqlite3.Connection):
            if len(given) > 1:
                return driver.executemany(self.sql, given).fetchall()
            return driver.execute(self.sql, given[0]).fetchall()
        adapted: Any = connection.dbapi_connection
        if not driver.is_in_transaction():
            await_only(adapted._start_transaction())  # noqa: SLF001 - it would at its first statement
        if len(given) > 1:
            return await_only(driver.executemany(self.sql, given)) or []
        return list(await_only(driver.fetch(self.sql, *given[0])))


def adding(table: Table) -> Insert:
    """Insert rows of which every column is told, but one that the database counts up."""
    told = [each for each in table.columns if each is not table.autoincrement_column]
    row: Any = {each.name: bindparam(each.name, type_=each.type) for each in told}
    return insert(table).values(row)
