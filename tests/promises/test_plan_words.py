"""Whatever a plan may name has words: on a certificate, and on the screen in each language."""

import json
from pathlib import Path
from typing import Final

import pytest

from api.kernel.holds import Ending, Ground
from api.kernel.languages import Language
from api.privacy.certificates.wording import WORDS
from api.privacy.queries.classes import record_classes
from api.privacy.rules.kinds import Outcome

MESSAGES: Final = Path(__file__).parents[2] / "frontend" / "messages"
CLASSES: Final = {each.name for each in record_classes()}
FIELDS: Final = {column.name for each in record_classes() for column in each.columns}


def test_a_certificate_has_words_for_all_that_may_stay() -> None:
    assert set(WORDS["classes"]) == CLASSES
    assert set(WORDS["grounds"]) == set(Ground)
    assert set(WORDS["endings"]) == set(Ending)


@pytest.mark.parametrize("language", list(Language))
def test_the_screen_has_words_for_all_that_a_plan_says(language: Language) -> None:
    said = json.loads((MESSAGES / f"{language}.json").read_text("utf-8"))

    assert _said(said, "dsr_class_") == CLASSES
    assert _said(said, "dsr_field_") == FIELDS
    assert _said(said, "dsr_ground_") == {_key(each) for each in Ground}
    assert _said(said, "dsr_ending_") == {_key(each) for each in Ending}
    assert {each.value for each in Outcome} <= _said(said, "dsr_outcome_")


def _said(messages: dict[str, object], prefix: str) -> set[str]:
    return {name.removeprefix(prefix) for name in messages if name.startswith(prefix)}


def _key(word: str) -> str:
    return word.replace("-", "_")
