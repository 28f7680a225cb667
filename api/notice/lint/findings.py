"""Holds sentences against the rules: what is missing, and what may not be said."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from api.kernel.languages import Language
from api.notice.lint.patterns import has, met
from api.notice.lint.sentences import Sentence

TOLD: Final = ("missing", "check")
QUOTED: Final = 120


@dataclass(frozen=True, slots=True)
class Rule:
    """What must be told, or may not be said; the data file says how its patterns are read."""

    id: str
    kind: str
    source: str
    title: Mapping[Language, str]
    say: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()

    def is_met_by(self, said: Sentence) -> bool:
        return met(said, self.say, self.unless)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing amiss, by the line it stands on; 0 where nothing stands."""

    line: int
    rule: str
    kind: str
    title: str
    source: str
    quote: str


def findings_in(said: Sequence[Sentence], language: Language) -> list[Finding]:
    """Find everything, in the order of the lines; what is missing comes first."""
    found = [each for rule in rules() for each in _found(rule, said, language)]
    return sorted(found, key=lambda each: (each.line, each.rule))


def language_of(said: Sequence[Sentence]) -> Language:
    """Tell which language a notice is in, by its commonest little words."""
    words = re.findall(r"[a-zåäö]+", " ".join(each.text for each in said))
    common = {each: frozenset(COMMON[each].split()) for each in Language}
    return max(Language, key=lambda each: sum(word in common[each] for word in words))


COMMON: Final = {
    Language.FI: "ja on ei tai sekä että tietoja voit emme joka jos ovat oikeus",
    Language.SV: "och att eller av som för vi du inte är det en uppgifter rätt",
    Language.EN: "and the of to or we you is are not your for data right",
}


@cache
def rules() -> tuple[Rule, ...]:
    text = files("api.notice").joinpath("data/lint.toml").read_text("utf-8")
    return tuple(_rule(row) for row in tomllib.loads(text)["rules"])


def _rule(row: dict[str, Any]) -> Rule:
    say = tuple(map(tuple, row.pop("say")))
    lists = {name: tuple(value) for name, value in row.items() if isinstance(value, list)}
    return Rule(say=say, **(row | lists))


def _found(rule: Rule, said: Sequence[Sentence], language: Language) -> Iterator[Finding]:
    met = [each for each in said if rule.is_met_by(each)]
    if rule.kind not in TOLD:
        for each in met if _applies(rule, said) else ():
            yield _finding(rule, each, language)
    elif not met and _applies(rule, said):
        weak = (each for each in said if any(has(one, each) for one in rule.weak))
        yield _finding(rule, next(weak, None), language)


def _applies(rule: Rule, said: Sequence[Sentence]) -> bool:
    """Tell whether a condition holds; a sentence that denies it does not count."""
    told = (each for each in said if not any(has(one, each) for one in rule.unless))
    return not rule.when or any(has(one, each) for each in told for one in rule.when)


def _finding(rule: Rule, said: Sentence | None, language: Language) -> Finding:
    quote = said.text[:QUOTED] if said else ""
    line = said.line if said else 0
    return Finding(line, rule.id, rule.kind, rule.title[language], rule.source, quote)
