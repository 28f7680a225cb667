"""What people agree to, word for word: versioned, in three languages, with its digest."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, Final

from api.kernel.languages import Language
from api.outreach.rules.kinds import ConsentPurpose, ConsentWay


@dataclass(frozen=True, slots=True)
class ConsentText:
    """One wording of one consent."""

    name: str
    version: int
    purpose: ConsentPurpose
    way: ConsentWay
    words: Mapping[Language, str]

    @property
    def key(self) -> str:
        return f"{self.name}@{self.version}"

    def shown(self, language: Language, company: str) -> str:
        """Give it as somebody reads it."""
        return self.words[language].format(company=company)


def digest_of(shown: str) -> str:
    return hashlib.sha256(shown.encode()).hexdigest()


def text_for(purpose: ConsentPurpose, way: ConsentWay) -> ConsentText:
    """Give the newest wording for a purpose and a way."""
    found = (each for each in TEXTS if (each.purpose, each.way) == (purpose, way))
    return max(found, key=lambda each: each.version)


def text_named(key: str) -> ConsentText:
    """Give the very wording that an entry names."""
    return next(each for each in TEXTS if each.key == key)


def _read() -> tuple[ConsentText, ...]:
    path = resources.files("api.outreach").joinpath("data/consent_texts.toml")
    rows: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["texts"]
    return tuple(_text(row) for row in rows)


def _text(row: dict[str, Any]) -> ConsentText:
    words = {each: str(row[each]) for each in Language}
    purpose, way = ConsentPurpose(row["purpose"]), ConsentWay(row["way"])
    return ConsentText(row["name"], row["version"], purpose, way, words)


TEXTS: Final = _read()
