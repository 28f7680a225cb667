"""Asks about sets of keys, stored or given: arrays on PostgreSQL, JSON on SQLite."""

from typing import Any

from sqlalchemy import Boolean, ColumnElement, bindparam, column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from api.database.types import Key, Keys


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


class Among(FunctionElement[bool]):
    """Whether the first, a key, is in the second, a set that is given."""

    inherit_cache = True
    type = Boolean()
    _is_implicitly_boolean = True


def among(key: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Say in SQL that a key is among those given by this name: an index on it is used."""
    return Among(key, bindparam(name, type_=Keys()))


@compiles(Among, "sqlite")
def _listed(element: Among, compiler: SQLCompiler, **options: Any) -> str:
    key, keys = (compiler.process(each, **options) for each in element.clauses)
    return f"{key} IN (SELECT value FROM json_each({keys}))"  # noqa: S608


@compiles(Among, "postgresql")
def _in_array(element: Among, compiler: SQLCompiler, **options: Any) -> str:
    key, keys = (compiler.process(each, **options) for each in element.clauses)
    return f"{key} = ANY ({keys})"


class Shares(FunctionElement[bool]):
    """Whether two sets have a key in common: the first stored, the second given."""

    inherit_cache = True
    type = Boolean()
    _is_implicitly_boolean = True


def shares(keys: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Say in SQL that a stored set holds one of the keys given by this name."""
    return Shares(keys, bindparam(name, type_=Keys()))


@compiles(Shares, "sqlite")
def _overlaps(element: Shares, compiler: SQLCompiler, **options: Any) -> str:
    keys, given = (compiler.process(each, **options) for each in element.clauses)
    wanted = f"SELECT value FROM json_each({given})"  # noqa: S608
    return f"EXISTS (SELECT 1 FROM json_each({keys}) WHERE value IN ({wanted}))"  # noqa: S608


@compiles(Shares, "postgresql")
def _overlapping(element: Shares, compiler: SQLCompiler, **options: Any) -> str:
    keys, given = (compiler.process(each, **options) for each in element.clauses)
    return f"{keys} && {given}"


class Unfolded(FunctionElement[Any]):
    """The keys of a stored set as rows of their own, beside the row that holds them."""

    inherit_cache = True


def unfolded(keys: ColumnElement[Any]) -> Any:
    """Give a table of one column, `value`: each key that a stored set holds."""
    return Unfolded(keys).table_valued(column("value", Key()))


@compiles(Unfolded, "sqlite")
def _each(element: Unfolded, compiler: SQLCompiler, **options: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(Unfolded, "postgresql")
def _unnested(element: Unfolded, compiler: SQLCompiler, **options: Any) -> str:
    keys = compiler.process(element.clauses, **options)
    return f"LATERAL (SELECT unnest({keys}) AS value)"
