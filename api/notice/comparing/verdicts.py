"""Weighs one sentence: the worst that holds for it, and why."""

from collections.abc import Iterator, Sequence

from api.kernel.languages import Language
from api.notice.comparing.configured import NEEDED_BY, Unset
from api.notice.comparing.matching import clauses_said
from api.notice.comparing.schemas import ComparedSentence, NoticeFault, SentenceVerdict
from api.notice.lint.findings import TOLD, findings_in, rules
from api.notice.lint.sentences import Sentence
from api.notice.sources import clauses


def compared(said: Sentence, unset: Sequence[Unset], language: Language) -> ComparedSentence:
    """Say of a sentence which clauses keep it, or why it may not be said."""
    faults = [each for each in rules() if each.kind not in TOLD and each.is_met_by(said)]
    found = clauses_said(said)
    lacking = [each for each in unset if not set(found).isdisjoint(NEEDED_BY[each])]
    kinds = {each.kind for each in faults}
    return ComparedSentence(
        line=said.line,
        text=said.written,
        verdict=_verdict(kinds, found, lacking),
        clauses=found,
        faults=[
            NoticeFault(rule=each.id, title=each.title[language], source=each.source)
            for each in faults
        ],
        unset=lacking,
    )


def missing_in(said: Sequence[Sentence], language: Language) -> Iterator[NoticeFault]:
    """Tell what the law wants told and the whole of a notice does not tell."""
    for each in findings_in(said, language):
        if each.kind == "missing":
            yield NoticeFault(rule=each.rule, title=each.title, source=each.source)


def _verdict(
    kinds: set[str], found: Sequence[str], lacking: Sequence[Unset]
) -> SentenceVerdict:
    for worst in (SentenceVerdict.UNLAWFUL, SentenceVerdict.RISKY):
        if worst in kinds:
            return worst
    if not found:
        return SentenceVerdict.UNMATCHED
    if lacking:
        return SentenceVerdict.UNSET
    owed = any(clauses()[each].owed for each in found)
    return SentenceVerdict.OWED if owed else SentenceVerdict.KEPT
