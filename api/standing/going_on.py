"""Says in SQL as whom a customer goes on, of any row that names one."""

from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from api.database.types import Key

ONWARDS = "merges.loser_id = onwards.id AND merges.undone_at IS NULL"


class GoesOnAs(FunctionElement[Any]):
    """What a customer, given by its id, is today: itself, or what it was merged into at last.

    Of the id of anything else, that id.
    """

    inherit_cache = True
    type = Key()


@compiles(GoesOnAs)
def _followed(element: GoesOnAs, compiler: SQLCompiler, **options: Any) -> str:
    """Follow one merge after the other, each by its index."""
    [key] = (compiler.process(each, **options) for each in element.clauses)
    steps = (
        f"SELECT {key} UNION ALL "  # noqa: S608 - our names
        f"SELECT merges.winner_id FROM onwards JOIN merges ON {ONWARDS}"
    )
    return (
        f"(WITH RECURSIVE onwards (id) AS ({steps}) SELECT onwards.id FROM onwards "  # noqa: S608
        f"WHERE NOT EXISTS (SELECT 1 FROM merges WHERE {ONWARDS}))"
    )
