"""What the service stores in a browser, printed from the names the program itself uses.

There is nothing optional among it, so no leave is asked for: the one cookie is what signing
in needs, and the rest are choices that whoever works here makes on a screen.
"""

from collections.abc import Mapping
from typing import Any, Final

from api.kernel.languages import Language
from api.notice.rules.content import Rows
from api.notice.sources import said, storage
from api.staff.browser import COOKIE

NAMES: Final = {"refresh": COOKIE}


def inventory(language: Language) -> Rows:
    """Give the inventory as a table: name, kind, purpose, lifetime."""
    head = [said(language, "heads", each) for each in ("name", "kind", "purpose", "lifetime")]
    return [head, *(_row(each, language) for each in storage())]


def _row(row: Mapping[str, Any], language: Language) -> list[str]:
    name: str = NAMES.get(row["name"], row["name"])
    kind = said(language, "kinds", row["kind"])
    return [name, kind, row["purpose"][language], row["lifetime"][language]]
