"""What problems say, in Finnish, Swedish and English.

English titles are the refusals' docstrings; `titles.toml` holds the other two languages, and
what is said of each kind of malformed field. `details.toml` holds second sentences.
"""

import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Any, Final

from starlette.requests import Request

from api.kernel.languages import Language
from api.kernel.refusals import Refusal


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text("utf-8"))


WORDS: Final = _read("titles.toml")
TITLES: Final[Mapping[str, Mapping[str, str]]] = WORDS["titles"]
FIELDS: Final[Mapping[str, Mapping[str, str]]] = WORDS["fields"]
DETAILS: Final[Mapping[str, Mapping[str, str]]] = _read("details.toml")


def language_of(request: Request) -> Language:
    """Choose from `Accept-Language`: the first of ours that it names, else English."""
    for part in request.headers.get("accept-language", "")[:200].split(","):
        wanted = part.partition(";")[0].strip().lower()[:2]
        if wanted in set(Language):
            return Language(wanted)
    return Language.EN


def title_of(kind: type[Refusal], language: Language) -> str:
    """Give a refusal's title; English where a translation is missing, which a test forbids."""
    if language is Language.EN:
        return kind.title()
    return TITLES.get(kind.slug(), {}).get(language, kind.title())


def detail_in(language: Language, said: str | None) -> str | None:
    """Give a refusal's second sentence, or nothing where it is not translated."""
    if language is Language.EN:
        return said
    return DETAILS.get(said or "", {}).get(language)


def malformation(kind: str, language: Language, error: Mapping[str, Any]) -> str:
    """Say what is wrong with a field, by the kind of malformation and without its value."""
    said = FIELDS.get(kind) or FIELDS["other"]
    limits = {
        name: str(value) for name, value in error.get("ctx", {}).items() if name in LIMITS
    }
    return said[language].format_map(_Blank(limits))


LIMITS: Final = {"min_length", "max_length", "ge", "le", "gt", "lt", "expected"}


class _Blank(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""
