"""What e-mails say: versioned texts in three languages, filled in and never run as code."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from typing import Any, Final

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from api.kernel.languages import Language


class TemplateKind(StrEnum):
    """Whether a template is owed to whoever gets it, or needs their leave."""

    SERVICE = "service"
    MARKETING = "marketing"


@dataclass(frozen=True, slots=True)
class Template:
    """One wording of one mail, in every language."""

    name: str
    version: int
    kind: TemplateKind
    subject: Mapping[str, str]
    text: Mapping[str, str]

    def filled(self, language: Language, values: Mapping[str, str]) -> tuple[str, str]:
        """Give subject and text. A value that is missing raises; one too many does not."""
        subject = _PLAIN.from_string(self.subject[language]).render(values)
        text = _PLAIN.from_string(self.text[language]).render(values)
        return re.sub(r"\s+", " ", subject).strip(), text.strip() + "\n"


def template(name: str, kind: TemplateKind) -> Template:
    """Give the newest wording; a template of the other kind is none of this kind's."""
    found = [each for each in TEMPLATES if (each.name, each.kind) == (name, kind)]
    return max(found, key=lambda each: each.version)


def _read() -> tuple[Template, ...]:
    path = resources.files(__package__).joinpath("data/templates.toml")
    rows: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))["templates"]
    return tuple(Template(**row | {"kind": TemplateKind(row["kind"])}) for row in rows)


_PLAIN: Final = ImmutableSandboxedEnvironment(autoescape=False, undefined=StrictUndefined)
TEMPLATES: Final = _read()
