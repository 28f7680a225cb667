"""Statements built once and run on the driver: SQLAlchemy's tables without its machinery."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ClauseElement, Dialect


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
