"""JSON made in SQL, the same bytes on both engines.

PostgreSQL's `row_to_json` and SQLite's `json_object` agree on commas, escapes and order;
what they would write differently (booleans, moments, lists) is spelled out here.
"""

from typing import Any

from sqlalchemy import Boolean, ColumnElement, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

from api.database.types import DecimalText, Key, Keys, Moment, Words


class Json(Text):
    """Text that is JSON already, and is put into other JSON as it stands."""


class JsonObject(FunctionElement[str]):
    """An object of named columns."""

    inherit_cache = False
    type: TypeEngine[str] = Json()

    def __init__(self, members: dict[str, ColumnElement[Any]]) -> None:
        self.names = list(members)
        super().__init__(*members.values())


class JsonList(FunctionElement[str]):
    """All the rows of a subquery that has one column of JSON, as a list."""

    inherit_cache = False
    type: TypeEngine[str] = Json()


@compiles(JsonObject, "sqlite")
def _sqlite_object(element: JsonObject, compiler: SQLCompiler, **options: Any) -> str:
    pairs = (
        f"'{name}', {_on_sqlite(clause, compiler.process(clause, **options))}"
        for name, clause in zip(element.names, element.clauses, strict=True)
    )
    return f"json_object({', '.join(pairs)})"


@compiles(JsonObject, "postgresql")
def _postgresql_object(element: JsonObject, compiler: SQLCompiler, **options: Any) -> str:
    columns = (
        f'{_on_postgresql(clause, compiler.process(clause, **options))} AS "{name}"'
        for name, clause in zip(element.names, element.clauses, strict=True)
    )
    return f"(SELECT row_to_json(o) FROM (SELECT {', '.join(columns)}) AS o)"


@compiles(JsonList, "sqlite")
def _sqlite_list(element: JsonList, compiler: SQLCompiler, **options: Any) -> str:
    [rows] = element.clauses
    inner = compiler.process(rows, **options)
    return f"(SELECT json_group_array(json(item)) FROM {inner})"


@compiles(JsonList, "postgresql")
def _postgresql_list(element: JsonList, compiler: SQLCompiler, **options: Any) -> str:
    [rows] = element.clauses
    inner = compiler.process(rows, **options)
    return f"(SELECT concat('[', string_agg(item::text, ','), ']')::json FROM {inner} AS r)"


def _on_sqlite(clause: ColumnElement[Any], sql: str) -> str:
    if isinstance(clause.type, Boolean):
        return f"json(CASE {sql} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)"
    return f"json({sql})" if isinstance(clause.type, (Json, Words, Keys)) else sql


def _on_postgresql(clause: ColumnElement[Any], sql: str) -> str:
    match clause.type:
        case Moment():
            return f"to_char({sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
        case Words() | Json():
            return f"({sql})::json"
        case Key() | DecimalText():
            return f"({sql})::text"
        case _:
            return sql
