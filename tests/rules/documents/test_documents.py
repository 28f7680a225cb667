"""What documents say, in which language, and that they are the same every time."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typst import TypstError

from api.documents.press import Template
from api.documents.refusal_printing import refusal_data, refusal_pdf
from api.documents.rendering import render, verification_code
from api.documents.text import drawable, printable
from api.documents.ticket_printing import ticket_data, ticket_pdf
from api.documents.tickets import Paper, PrintedVoid, PrintedWeight
from api.documents.words import WORDS
from api.kernel.languages import Language
from api.law.supervision import SupervisorUnknown
from tests.rules.documents.printing import AT, REFUSAL, TICKET
from tests.rules.documents.reading import is_tagged, language_of, standards_of, words_in

MAKERS = {
    "A5": partial(ticket_pdf, TICKET),
    "80 mm": partial(ticket_pdf, TICKET, paper=Paper.ROLL),
    "refusal": partial(refusal_pdf, REFUSAL),
}
MARKUP = "#strong[x] *y* _z_ $a$ `b` <c> @d \\ = e // f ] } http://g"


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_the_same_data_make_the_same_bytes(make: partial[bytes]) -> None:
    first = make(at=AT)

    assert make(at=AT) == first
    assert make(at=AT + timedelta(days=1)) != first


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_documents_last_and_can_be_read_aloud(make: partial[bytes]) -> None:
    pdf = make(at=AT)

    assert standards_of(pdf) == ("2", "A", "1")
    assert is_tagged(pdf)
    assert language_of(pdf) == "fi"


@pytest.mark.parametrize("paper", Paper)
def test_a_ticket_shows_what_was_weighed(paper: Paper) -> None:
    words = words_in(ticket_pdf(TICKET, AT, paper))

    for said in (
        "Vaakalappu V1-26-004270",
        "Mallirakennus Oy",
        "TM-0417",
        "T-2026-0831",
        "MLK-104",
        "Murske 0/32",
        "V1 Pohjoinen",
        "31.5.2028 asti",
        "41 320 kg",
        "14 980 kg",
        "26 340 kg",
        "17.11.2026 7.31",
        "0018842",
        "0018839",
        verification_code(Template.TICKET, ticket_data(TICKET, paper)),
    ):
        assert said in words
    assert "MITÄTÖITY" not in words
    assert "KÄSIN" not in words


@pytest.mark.parametrize("paper", Paper)
def test_marks_that_must_not_be_overlooked(paper: Paper) -> None:
    stored = PrintedWeight(kg=TICKET.tare.kg, at=None, alibi_id=None)
    marked = replace(
        TICKET,
        is_manual=True,
        is_outbound=False,
        has_stored_tare=True,
        tare=stored,
        waste_code="170504",
        replaces="V1-26-004200",
        void=PrintedVoid(on=date(2026, 11, 18), replaced_by="V1-26-004300"),
    )

    words = words_in(ticket_pdf(marked, AT, paper))

    for said in (
        "MITÄTÖITY",
        "Mitätöity 18.11.2026",
        "Tilalla vaakalappu V1-26-004300",
        "Korvaa vaakalapun V1-26-004200",
        "KÄSIN SYÖTETTY PAINO",
        "Tallennettu taara (PT)",
        "170504",
        "Sisään",
    ):
        assert said in words


def test_a_walk_in_is_nobody() -> None:
    bare = replace(TICKET, customer=None, site_code=None, plate=None, trailer_plate=None)
    void = replace(bare, void=PrintedVoid(on=date(2026, 11, 18)))

    assert "Asiakas" not in words_in(ticket_pdf(bare, AT))
    assert "Tilalla" not in words_in(ticket_pdf(void, AT))


# clause: C55 each refusal tells where to take the matter
def test_a_refusal_tells_what_stays_and_where_to_complain() -> None:
    words = words_in(refusal_pdf(REFUSAL, AT))

    for said in (
        "Kieltäytymistodistus",
        "K-2026-0007",
        "P-2026-0031",
        "Maija Mallikas",
        "Nimi ja laskutusosoite",
        "Kirjanpitolaki 1336/1997",
        "Kunnes este päättyy",
        "lasku maksetaan",
        "31.12.2032",
        "Riikka Rekisteri",
        "23.11.2026",
        "tietosuojavaltuutetun ratkaistavaksi",
        "tietosuoja@om.fi",
        "tietosuoja@esimerkkisora.example",
    ):
        assert said in words


def test_a_refusal_of_a_day_before_the_law_is_none() -> None:
    with pytest.raises(SupervisorUnknown):
        refusal_data(replace(REFUSAL, decided_on=date(2018, 5, 24)))


@pytest.mark.parametrize(
    ("language", "ticket", "refusal"),
    [
        (Language.SV, "Vågsedel", "dataombudsmannen"),
        (Language.EN, "Weigh ticket", "Data Protection Ombudsman"),
    ],
)
def test_other_languages(language: Language, ticket: str, refusal: str) -> None:
    printed = ticket_pdf(replace(TICKET, language=language), AT)

    assert ticket in words_in(printed)
    assert language_of(printed) == language
    assert refusal in words_in(refusal_pdf(replace(REFUSAL, language=language), AT))


def test_every_word_is_in_every_language() -> None:
    for name, section in WORDS.items():
        for word, said in section.items():
            assert set(said) == set(Language), f"{name}.{word}"


def test_markup_stays_text() -> None:
    words = words_in(ticket_pdf(replace(TICKET, customer=MARKUP, company=MARKUP), AT))

    assert words.count(MARKUP) == 2


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_no_name_stops_a_document(name: str) -> None:
    assert ticket_pdf(replace(TICKET, customer=name, company=name or "-"), AT)


def test_what_no_font_holds_becomes_a_question_mark() -> None:
    words = words_in(ticket_pdf(replace(TICKET, customer="Åkerö 李小龙 Oy"), AT))

    assert "Åkerö ??? Oy" in words


@pytest.mark.parametrize("start", range(0x20, 0x2300, 0x80))
def test_what_is_said_to_be_drawable_is(start: int) -> None:
    them = " ".join(printable(drawable(chr(one))) for one in range(start, start + 0x80))

    assert render(Template.TICKET, {**ticket_data(TICKET, Paper.A5), "company_line": them}, AT)


def test_threads_take_turns() -> None:
    tickets = [replace(TICKET, number=f"V1-26-{place:06}") for place in range(12)]

    with ThreadPoolExecutor(6) as threads:
        printed = list(threads.map(lambda one: ticket_pdf(one, AT), tickets))

    assert printed == [ticket_pdf(one, AT) for one in tickets]


def test_data_that_are_missing_are_not_hidden() -> None:
    with pytest.raises(TypstError):
        render(Template.TICKET, {}, AT)


def test_the_check_code_covers_every_word() -> None:
    data = ticket_data(TICKET, Paper.A5)
    other = ticket_data(replace(TICKET, plate="MLK-105"), Paper.A5)

    code = verification_code(Template.TICKET, data)
    assert len(code) == len("7f3a 91c2 0b4d 55e1")
    assert code != verification_code(Template.TICKET, other)
    assert code != verification_code(Template.INVOICE, data)
