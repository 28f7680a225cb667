"""Asks whether a stored set of keys holds one: an array on PostgreSQL, JSON on SQLite."""

from typing import Any

from sqlalchemy import Boolean, ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class Holds(FunctionElement[bool]):
    """Whether the first, a column of `Keys`, holds the second."""

    inherit_cache = True
    type = Boolean()


def holds(keys: ColumnElement[Any], key: ColumnElement[Any]) -> ColumnElement[bool]:
    return Holds(keys, key)


@compiles(Holds, "sqlite")
def _on_sqlite(element: Holds, compiler: SQLCompiler, **options: Any) -> str:
    keys, key = (compiler.process(each, **options) for each in element.clauses)
    return f"EXISTS (SELECT 1 FROM json_each({keys}) WHERE value = {key})"  # noqa: S608


@compiles(Holds, "postgresql")
def _on_postgresql(element: Holds, compiler: SQLCompiler, **options: Any) -> str:
    keys, key = (compiler.process(each, **options) for each in element.clauses)
    return f"{key} = ANY ({keys})"
