"""`/api/openapi.json`, the contract, and `/api/docs`, the same as one page for people."""

from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from typing import Any, Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from api.http.openapi import contract

HEAD: Final = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Punnus API</title>
<h1>Punnus API</h1>
<p>For machines: <a href="/api/openapi.json">openapi.json</a>.
"""


def publish_contract(app: FastAPI) -> None:
    """Serve the contract without scripts: the content policy holds here, too."""

    @cache
    def written() -> str:
        return contract(app)

    async def as_json(_request: Request) -> Response:
        return Response(written(), media_type="application/json")

    async def as_page(_request: Request) -> Response:
        return HTMLResponse(HEAD + "".join(_operations(app.openapi()["paths"])))

    app.router.add_route("/api/openapi.json", as_json, include_in_schema=False)
    app.router.add_route("/api/docs", as_page, include_in_schema=False)


def _operations(paths: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for path, methods in sorted(paths.items()):
        for method, operation in methods.items():
            yield _operation(method.upper(), path, operation)


def _operation(method: str, path: str, operation: Mapping[str, Any]) -> str:
    name = escape(operation["operationId"])
    purposes = ", ".join(operation.get("x-purposes", [])) or "none"
    answers = "".join(
        f"<li>{status}: {escape(said.get('description', ''))}"
        for status, said in sorted(operation["responses"].items())
    )
    return (
        f'<section id="{name}"><h2><a href="#{name}">{name}</a></h2>'
        f"<p><code>{method} {escape(path)}</code>"
        f"<p>{escape(operation.get('description', ''))}"
        f"<p>Access: {escape(operation.get('x-access', ''))}. Purposes: {escape(purposes)}."
        f"<ul>{answers}</ul></section>"
    )
