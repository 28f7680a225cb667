"""Which addresses are pages that anybody may look at."""

from enum import StrEnum
from typing import Final


class PublicPage(StrEnum):
    """A page whose views are counted."""

    NOTICE = "notice"
    REQUEST = "request"
    FOLLOW = "follow"
    CONTACT = "contact"
    SIGN_IN = "sign_in"


PAGES: Final = {
    "/request": PublicPage.REQUEST,
    "/follow": PublicPage.FOLLOW,
    "/contact": PublicPage.CONTACT,
}
DOORS: Final = frozenset({"/", "/my"})
NOTICES: Final = tuple(f"/notice/{language}" for language in ("fi", "sv", "en"))


def page_at(path: str, *, is_known: bool) -> PublicPage | None:
    """Say which public page an address shows. Whoever is signed in sees no sign-in.

    >>> page_at("/notice/fi/1.0.0", is_known=False), page_at("/", is_known=True)
    (<PublicPage.NOTICE: 'notice'>, None)
    """
    if path in DOORS:
        return None if is_known else PublicPage.SIGN_IN
    return PublicPage.NOTICE if path.startswith(NOTICES) else PAGES.get(path)
