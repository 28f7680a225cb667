"""How addresses are told on paper: on sheets of labels, and in a directory."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from api.documents.formats import day
from api.documents.press import Template
from api.documents.rendering import render
from api.documents.words import section
from api.kernel.clock import local_day
from api.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody, and where post reaches them; abroad the country stands in the last line."""

    name: str
    street: str = ""
    town: str = ""
    """With its postal code."""
    country: str = ""

    @property
    def lines(self) -> list[str]:
        return [each for each in (self.name, self.street, self.town, self.country) if each]


def label_sheets_pdf(
    places: Sequence[Place],
    a_sheet: int,
    skip: int,
    run: str,
    author: str,
    language: Language,
) -> bytes:
    """Print addresses on sheets, leaving out labels that are used already. In a thread.

    Each label bears the number of its run. The same run is the same bytes.
    """
    words = section(language, "addresses")
    cells = [None] * skip + [each.lines for each in places]
    cells += [None] * (-len(cells) % a_sheet)
    data = {
        "language": language.value,
        "title": f"{words['labels']} {run}",
        "author": author,
        "run": run,
        "a_sheet": a_sheet,
        "sheets": [cells[at : at + a_sheet] for at in range(0, len(cells), a_sheet)],
    }
    return render(Template.ADDRESS_LABELS, data, datetime(2026, 1, 1, tzinfo=UTC))


def directory_pdf(
    places: Sequence[Place], run: str, author: str, at: datetime, language: Language
) -> bytes:
    """Print a directory: names and places, as they stood when its run was made."""
    words = section(language, "page", "addresses")
    data = {
        "language": language.value,
        "words": words,
        "title": words["directory"],
        "author": author,
        "foot": f"{run} · {day(local_day(at), language)}",
        "entries": [[each.name, ", ".join(each.lines[1:])] for each in places],
    }
    return render(Template.DIRECTORY, data, at.replace(microsecond=0))
