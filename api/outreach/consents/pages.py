"""What whoever follows a link out of a mail reads, in their language."""

import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Final

from api.http.html import Html, page
from api.kernel.languages import Language
from api.outreach.consents.answering import Asked, Came
from api.outreach.consents.texts import text_named

WORDS: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = tomllib.loads(
    resources.files("api.outreach").joinpath("data/pages.toml").read_text("utf-8")
)


def confirmation_page(asked: Asked, company: str) -> Html:
    """Ask, thank, or say that nothing was recorded."""
    language, said = asked.language, _said(str(asked.came), asked.language)
    if asked.came is not Came.ASKS or asked.request is None:
        return page(language, said["title"], [said["text"]])
    shown = text_named(asked.request.wording).shown(language, company)
    ages = ("adult", "teen", "child")
    return page(
        language,
        said["title"],
        [shown, said["age"]],
        [(said[each], f"?age={each}") for each in ages],
    )


def unsubscribing_page(language: Language) -> Html:
    said = _said("unsubscribe", language)
    buttons = [(said["email"], "?"), (said["everything"], "?everything=true")]
    return page(language, said["title"], [said["text"]], buttons)


def unsubscribed_page(language: Language) -> Html:
    said = _said("unsubscribed", language)
    return page(language, said["title"], [said["text"]])


def _said(section: str, language: Language) -> dict[str, str]:
    return {name: words[language] for name, words in WORDS[section].items()}
