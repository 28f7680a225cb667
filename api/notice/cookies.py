"""What the service stores in a browser, listed from the code that does it.

What is necessary is listed beside the pages that store it; a visitor is asked about the rest,
which is listed as its vendors are configured.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from api.cookies.asking import COOKIE as CHOICE
from api.cookies.rules.choices import RULE
from api.cookies.vendors import Vendor
from api.kernel.languages import Language
from api.law import retention
from api.notice.rules.content import Rows
from api.notice.sources import said, storage
from api.staff.browser import COOKIE

NAMES: Final = {"refresh": COOKIE, "choice": CHOICE}


def inventory(language: Language, vendors: Sequence[Vendor]) -> Rows:
    """Give the inventory as a table: name, kind, purpose, lifetime."""
    head = [said(language, "heads", each) for each in ("name", "kind", "purpose", "lifetime")]
    necessary = (_row(each, language) for each in storage())
    return [head, *necessary, *_optional(vendors, language)]


def cookie_choice(vendors: Sequence[Vendor], today: date, language: Language) -> str:
    """Say of whom a visitor is asked, and when anew."""
    if not vendors:
        return said(language, "cookie_choice", "none")
    period = retention.rule(RULE, today).period
    names = ", ".join(each.name for each in vendors)
    months = period.months if period else 0
    return said(language, "cookie_choice", "some").format(names=names, months=months)


def _optional(vendors: Sequence[Vendor], language: Language) -> Iterator[list[str]]:
    kind = said(language, "kinds", "optional")
    for vendor in vendors:
        for cookie in vendor.cookies:
            purpose = f"{vendor.name}: {vendor.purpose[language]}"
            yield [cookie.name, kind, purpose, cookie.lifetime[language]]


def stored_rows(language: Language) -> Iterator[Mapping[str, str]]:
    """Give what is necessary: its name, purpose and lifetime."""
    for row in storage():
        told = {each: row[each][language] for each in ("purpose", "lifetime")}
        yield {"name": NAMES.get(row["name"], row["name"])} | told


def _row(row: Mapping[str, Any], language: Language) -> list[str]:
    name: str = NAMES.get(row["name"], row["name"])
    kind = said(language, "kinds", row["kind"])
    return [name, kind, row["purpose"][language], row["lifetime"][language]]
