"""Makes the pages of the notice: HTML that needs nothing but one stylesheet of ours."""

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from api.cookies.asking import Consent
from api.cookies.rules.choices import Choice
from api.cookies.vendors import Vendor
from api.editions.tables import Notice
from api.kernel.clock import HELSINKI
from api.kernel.languages import Language
from api.notice.rules.content import Page, Rows
from api.notice.rules.differences import differences
from api.notice.rules.standing import State, worst
from api.notice.sources import clauses, said
from api.notice.statuses import Standing

PAGES: Final = Environment(
    loader=PackageLoader("api.notice", "data"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


NOTHING_OFFERED: Final = Consent()


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: in which language, whose notice, and what else may be loaded with it."""

    language: Language
    company: str
    consent: Consent = NOTHING_OFFERED
    business_id: str = ""
    phone: str = ""
    email: str = ""


def notice_page(
    notice: Notice | None,
    of: Sequence[Notice],
    reader: Reader,
    standing: Standing | None,
    today: date,
) -> str:
    """Write one version, with how each section stands where that is told."""
    if notice is None:
        return _made("unpublished", reader)
    page = page_of(notice, reader.language)
    return _made(
        "notice",
        reader,
        notice=notice,
        page=page,
        earlier=_earlier(of, notice),
        is_old=any(each.valid_from <= today for each in _later(of, notice) if each.valid_from),
        is_coming=notice.valid_from is not None and notice.valid_from > today,
        standing=standing,
        sections={each.id: _section(each.parts, standing) for each in page.sections},
        totals=_totals(standing),
        clauses=clauses(),
        counted=partial(_counted, standing, reader.language),
    )


def changes_page(earlier: Notice, later: Notice, reader: Reader) -> str:
    """Write what a later version says otherwise."""
    before, after = (page_of(each, reader.language) for each in (earlier, later))
    found = differences(before, after)
    titles = {
        p.clause: s.title for page in (before, after) for s in page.sections for p in s.parts
    }
    return _made("changes", reader, earlier=earlier, later=later, found=found, titles=titles)


def versions_page(of: Sequence[Notice], reader: Reader) -> str:
    """List every version there has been."""
    return _made("versions", reader, versions=of)


def cookies_page(reader: Reader, choice: Choice | None, inventory: Rows) -> str:
    """Write the page where one chooses, with what is chosen now."""
    consent = reader.consent
    allowed = [each.name for each in consent.loaded]
    none = said(reader.language, "page", "cookies_none")
    return _made(
        "cookies",
        reader,
        choice=choice,
        names=", ".join(allowed) or none,
        inventory=inventory,
        offer=_offer(consent.vendors, reader.language, consent.answer.allowed, picks=True),
    )


def accessibility_page(reader: Reader) -> str:
    """Say how far the service can be used by everybody, and whom to tell where it cannot."""
    return _made("accessibility", reader, sentence=partial(said, reader.language, "access"))


def offer_text(vendors: Sequence[Vendor], language: Language) -> str:
    """Write what is offered, as everybody reads it: its digest proves what was agreed to."""
    return str(_offer(vendors, language, frozenset(), picks=False))


def _offer(
    vendors: Sequence[Vendor], language: Language, allowed: AbstractSet[str], *, picks: bool
) -> Markup:
    template = PAGES.get_template("cookie_offer.html")
    word = partial(said, language, "page")
    known = {"vendors": vendors, "language": language, "word": word}
    return Markup(template.render(known, allowed=allowed, picks=picks))  # noqa: S704 - rendered


@cache
def stylesheet() -> str:
    return files(__package__).joinpath("data/notice.css").read_text("utf-8")


def page_of(notice: Notice, language: Language) -> Page:
    """Read a version's content in a language."""
    told: Mapping[str, Any] = json.loads(notice.content)
    return Page.kept(told[language])


def _made(name: str, reader: Reader, **given: Any) -> str:
    language = reader.language
    word = partial(said, language, "page")
    known = {
        "company": reader.company,
        "reader": reader,
        "language": language,
        "languages": [*Language],
        "word": word,
        "consent": reader.consent,
        "offer": Markup(),
    }
    if reader.consent.answer.asks:
        offered = reader.consent.vendors
        known["offer"] = _offer(offered, language, frozenset(), picks=False)
    state = partial(said, language, "states")
    return PAGES.get_template(f"{name}.html").render(
        known | given | {"state_word": state, "day": _day, "clock": _clock}
    )


def _day(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _clock(moment: datetime) -> str:
    return f"{moment.astimezone(HELSINKI):%H.%M}"


def _later(of: Sequence[Notice], notice: Notice) -> list[Notice]:
    return [*of][: [each.id for each in of].index(notice.id)]


def _earlier(of: Sequence[Notice], notice: Notice) -> Notice | None:
    return next(iter([*of][[each.id for each in of].index(notice.id) + 1 :]), None)


def _section(parts: Sequence[Any], standing: Standing | None) -> Mapping[str, Any]:
    names = [*dict.fromkeys(part.clause for part in parts)]
    kept = [clauses()[each] for each in names if each in clauses()]
    state = worst(standing.states[each.id] for each in kept) if standing else State.KEPT
    return {"clauses": kept, "state": state}


def _totals(standing: Standing | None) -> Mapping[State, int]:
    told = [*standing.states.values()] if standing else []
    return {state: told.count(state) for state in State}


def _counted(standing: Standing | None, language: Language, check: str) -> str:
    numbers = standing.counted[check].numbers if standing else {}
    return said(language, "checks", check).format_map(numbers)
