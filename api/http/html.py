"""Small pages that need no script: for whoever follows a link out of a mail."""

from collections.abc import Sequence
from html import escape
from typing import Final

from starlette.responses import Response

from api.http.files import NEVER_SNIFFED, File

POLICY: Final = (
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
"""As everywhere, and a form may be sent to ourselves."""


class Html(File):
    """A page that a browser shows as it is."""

    media_type = "text/html"

    def __init__(self, content: str) -> None:
        headers = {
            **NEVER_SNIFFED,
            "Content-Security-Policy": POLICY,
            "X-Robots-Tag": "noindex",
        }
        Response.__init__(self, content.encode(), headers=headers)


def page(
    language: str,
    title: str,
    paragraphs: Sequence[str],
    buttons: Sequence[tuple[str, str]] = (),
) -> Html:
    """Make a page of plain words; each button posts to an address beside this one."""
    said = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    forms = "".join(
        f'<form method="post" action="{escape(to)}"><button>{escape(label)}</button></form>'
        for label, to in buttons
    )
    return Html(
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="stylesheet" href="/plain.css"><title>{escape(title)}</title></head>'
        f"<body><main><h1>{escape(title)}</h1>{said}{forms}</main></body></html>"
    )
