"""Names in the order Finns look them up, and what is left without a company's form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.customers.rules.names import finnish_sort_key, without_company_form


def test_names_are_sorted_as_finns_do() -> None:
    ordered = [
        "2 Veljestä Ky",
        "aalto",
        "Aaltonen",
        "Eerola",
        "Érard Oy",
        "Evert",
        "Mallirakennus Oy",
        "MALLITALO",
        "Möller",
        "Virtanen",
        "Übel",
        "Ylänen",
        "Zetor",
        "Åberg",
        "Äijälä",
        "Äyräs",
        "Öhman",
    ]

    names = ordered[::-1]

    assert sorted(names, key=finnish_sort_key) == ordered


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Zetor", "Åberg"),
        ("Åström", "Äijälä"),
        ("Äyräs", "Öhman"),
        ("Möz", "Mööri"),
        ("Müller", "Myllö"),
        ("aalto", "Aaltonen"),
        ("Erkki", "Érkkila"),
        ("TM-0388", "TM-0402"),
        ("Oy Alfa", "Oy Beeta"),
        ("9 Oy", "A Oy"),
        ("A{", "Aå"),
    ],
)
def test_one_name_comes_before_another(earlier: str, later: str) -> None:
    assert finnish_sort_key(earlier) < finnish_sort_key(later)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MALLI OY", "Malli Oy"),
        ("Malli, Oy", "Malli Oy"),
        ("  Malli   Oy ", "Malli Oy"),
        ("A\u0308ija\u0308", "Äijä"),
        ("Café", "Cafe"),
        ("Ærø", "Äro\u0308"),
    ],
)
def test_case_accents_and_punctuation_do_not_part_names(one: str, other: str) -> None:
    assert finnish_sort_key(one) == finnish_sort_key(other)


@given(st.text())
def test_a_key_fits_its_column(name: str) -> None:
    assert len(finnish_sort_key(name * 9)) <= 200


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Mallirakennus Oy", "Mallirakennus"),
        ("MALLIRAKENNUS OY", "MALLIRAKENNUS"),
        ("Oy Mallirakennus Ab", "Mallirakennus"),
        ("Mallirakennus Oy Ab", "Mallirakennus"),
        ("Mallirakennus, Oy", "Mallirakennus"),
        ("Mallirakennus Oyj", "Mallirakennus"),
        ("Testipuu Ky", "Testipuu"),
        ("Näytepiha Tmi", "Näytepiha"),
        ("Tmi Maija Mallikas", "Maija Mallikas"),
        ("T:mi Maija Mallikas", "Maija Mallikas"),
        ("Asunto Oy Mallikatu 3", "Mallikatu 3"),
        ("As. Oy Mallikatu 3", "Mallikatu 3"),
        ("Bostads Ab Exempelgatan", "Exempelgatan"),
        ("Mallikylän Sora r.y.", "Mallikylän Sora"),
        ("Oy", "Oy"),
        ("Oy Ab", "Ab"),
        ("Oyster Malli", "Oyster Malli"),
        ("Abloma", "Abloma"),
        ("", ""),
    ],
)
def test_the_companys_form_is_left_out_and_never_everything(name: str, left: str) -> None:
    assert without_company_form(name) == left


@given(st.text())
def test_something_is_left_of_every_name(name: str) -> None:
    assert bool(without_company_form(name)) == bool(name.replace(",", " ").split())
