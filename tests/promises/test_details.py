"""The second sentence of a problem is in the reader's language, or is not there."""

import ast
from pathlib import Path

import api
from api.http.words import DETAILS, detail_in
from api.kernel.languages import Language
from tests.register import Register

SPOKEN = {Language.FI, Language.SV}


def test_every_detail_is_a_sentence_in_both_languages() -> None:
    for said, told in DETAILS.items():
        assert {*told} == SPOKEN, said
        assert all(each.endswith(".") for each in told.values()), said


def test_no_detail_is_stale() -> None:
    written = {
        node.value
        for file in Path(api.__path__[0]).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }

    assert {*DETAILS} - written == set()


def test_nobody_reads_english_who_did_not_ask_for_it() -> None:
    assert detail_in(Language.EN, "Line 7: nobody has translated this.")
    assert detail_in(Language.FI, "Line 7: nobody has translated this.") is None
    assert detail_in(Language.SV, None) is None


async def test_a_problem_speaks_the_readers_language(register: Register) -> None:
    said = {}
    for language in ("fi", "sv", "en"):
        answer = await register.stranger({"Accept-Language": language}).get("/customers")
        said[language] = answer.json()["detail"]

    assert said == {
        "fi": "Lähetä Bearer-tunnus.",
        "sv": "Skicka en Bearer-biljett.",
        "en": "Send a bearer token.",
    }
