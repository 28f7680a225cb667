"""What a printed invoice says."""

from dataclasses import replace
from decimal import Decimal

import pytest

from api.invoices.printing import invoice_data, invoice_pdf
from api.invoices.rules.totals import Taxed, total_of
from api.invoices.rules.vat import REVERSED, at
from api.kernel.languages import Language
from api.kernel.quantities import Cents
from tests.rules.documents.printing import AT
from tests.rules.documents.reading import pages_in, standards_of, words_in
from tests.rules.invoices.issuing import BUYER, SELLER, credit_note, drawn, invoice_of, line

BARS = "421123456000007850035812100000000000000202610670261207"


def test_the_invoice_of_the_drawings() -> None:
    pdf = invoice_pdf(drawn(), AT)

    words = words_in(pdf)
    for said in (
        "Lasku",
        "20261067",
        "23.11.2026",
        "17.\N{EN DASH}20.11.2026",
        "7.12.2026",
        "14 pv netto",
        "2026 10670",
        "10,5 %",
        "131,70",
        "12,35",
        "1 626,50",
        "5 vaakalappua",
        "V1-26-004270",
        "26 340 kg",
        "2 853,55 €",
        "727,66 €",
        "3 581,21 €",
        "FI21 1234 5600 0007 85",
        BARS,
    ):
        assert said in words
    assert invoice_pdf(drawn(), AT) == pdf
    assert standards_of(pdf) == ("2", "A", "1")
    assert pages_in(pdf) == 1


def test_a_credit_note_asks_for_nothing() -> None:
    words = words_in(invoice_pdf(credit_note(drawn()), AT))

    for said in (
        "Hyvityslasku",
        "20261068",
        "Hyvitetään lasku",
        "20261067",
        "\N{MINUS SIGN}3 581,21 €",
    ):
        assert said in words
    for unsaid in ("Saajan tilinumero", "Eräpäivä", "Viitenumero"):
        assert unsaid not in words


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.SV, ["Faktura", "Moms 25,5 %", "Att betala", "14 dagar netto"]),
        (Language.EN, ["Invoice", "VAT 25.5%", "€3,581.21", "7 Dec 2026", "5 weigh tickets"]),
    ],
)
def test_other_languages(language: Language, said: list[str]) -> None:
    words = words_in(invoice_pdf(drawn(language), AT))

    assert [one for one in said if one not in words] == []


def test_each_rate_has_its_base() -> None:
    rates = [at(Decimal("25.5")), at(Decimal(10)), REVERSED]

    data = invoice_data(invoice_of(*(replace(line("X", "1", "10"), vat=vat) for vat in rates)))

    assert [label.replace("\xa0", " ") for label, _ in data["sums"]] == [
        "Veroton",
        "Alv 25,5 %, veroton 10,00 €",
        "Alv 10 %, veroton 10,00 €",
        "Käännetty verovelvollisuus",
    ]


def test_the_sellers_head_says_how_to_reach_us() -> None:
    words = words_in(invoice_pdf(drawn(), AT))

    for said in ("Mallikatu 9, 00000 Mallila", "0000013-1", "FI00000131"):
        assert said in words
    assert "+358 9 0000000 · laskutus@esimerkkisora.example" in words


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.FI, ["viitekorko + 8 %-yks.", "korkolain (633/1982) mukaan"]),
        (Language.SV, ["referensränta + 8 %-enh.", "räntelagen (633/1982)"]),
        (Language.EN, ["reference rate + 8 pts", "Interest Act (633/1982)"]),
    ],
)
def test_a_half_year_without_its_rate_says_what_is_added(
    language: Language, said: list[str]
) -> None:
    unread = replace(drawn(language), interest_percent=None, interest_margin=Decimal(8))

    words = words_in(invoice_pdf(unread, AT))

    assert [one for one in said if one not in words] == []
    assert "10,5" not in words


def test_what_is_not_known_is_left_out() -> None:
    one = replace(line("Hake", "1", "23.50"), tickets=drawn().lines[0].tickets[:1])
    buyer = replace(BUYER, address=None, e_invoicing=None, reference=None, vat_id=None)
    bare = replace(invoice_of(one, buyer=buyer), interest_percent=None)

    words = words_in(invoice_pdf(replace(bare, seller=replace(SELLER, vat_id=None)), AT))

    assert "1 vaakalappu" in words
    for unsaid in ("verkkolasku", "Tilaajan viite", "Viivästyskorko", "FI00000131"):
        assert unsaid not in words


def test_a_million_euros_has_no_bars_and_a_debt_no_code() -> None:
    much = replace(line("Kallio", "1", "0"), net=Cents(100_000_000))
    owed = replace(much, net=Cents(-100))

    slips = [
        invoice_data(
            replace(invoice_of(one), total=total_of([Taxed(one.net, one.vat)]), due_on=None)
        )["slip"]
        for one in (much, owed)
    ]

    assert [(bool(slip["bars"]), bool(slip["squares"])) for slip in slips] == [
        (False, True),
        (False, False),
    ]
    assert invoice_pdf(invoice_of(much), AT)


def test_a_long_invoice_goes_on_and_ends_with_its_slip() -> None:
    long = replace(drawn().lines[0], tickets=drawn().lines[0].tickets * 20)

    pdf = invoice_pdf(invoice_of(long), AT)

    assert pages_in(pdf) == 3
    assert words_in(pdf).count("Saajan tilinumero") == 1
    assert "3/3" in words_in(pdf)
    assert words_in(pdf).count("Lasku 20261067") >= 3
