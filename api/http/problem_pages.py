"""`GET /problems/{slug}`: what a problem's `type` leads to, for programs and for people."""

from collections.abc import Iterator
from html import escape
from inspect import getdoc

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from api.http.problems import problem
from api.http.words import language_of, title_of
from api.kernel.languages import Language
from api.kernel.refusals import NotFound, Refusal

PAGE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<h1>{title}</h1>
<p>{text}
<p>HTTP {status} · <code>{type}</code>
"""


def explain_problems(app: FastAPI) -> None:
    """Explain each refusal at the address that its `type` names."""

    async def explain(request: Request) -> Response:
        kind = every_refusal().get(request.path_params["slug"])
        if kind is None:
            return problem(request, NotFound)
        if "text/html" in request.headers.get("accept", ""):
            return HTMLResponse(_page(kind, language_of(request)))
        return JSONResponse(_said(kind))

    app.router.add_route("/problems/{slug}", explain, include_in_schema=False)


def every_refusal() -> dict[str, type[Refusal]]:
    """Find every kind of refusal there is, by its slug."""
    return {kind.slug(): kind for kind in _below(Refusal)}


def _below(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def _said(kind: type[Refusal]) -> dict[str, object]:
    return {
        "type": f"/problems/{kind.slug()}",
        "status": kind.status,
        "titles": {str(language): title_of(kind, language) for language in Language},
        "description": getdoc(kind),
    }


def _page(kind: type[Refusal], language: Language) -> str:
    said = {
        "language": language,
        "title": title_of(kind, language),
        "text": getdoc(kind) or "",
        "status": kind.status,
        "type": f"/problems/{kind.slug()}",
    }
    return PAGE.format_map({name: escape(str(value)) for name, value in said.items()})
