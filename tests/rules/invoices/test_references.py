"""Numbers of invoices, and the references, bars and codes that bring their money home."""

from datetime import date
from decimal import Decimal

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from segno.helpers import make_epc_qr

from api.customers.rules.banking import WrongReference, rf_reference
from api.invoices.rules.barcode import bank_barcode, check_value
from api.invoices.rules.epc import Transfer, epc_text
from api.invoices.rules.numbers import invoice_number, references_of
from api.invoices.rules.references import invoiced_reference, same_reference
from api.kernel.quantities import Cents

ACCOUNT = "FI2112345600000785"
V4 = "479440520200360820048831500000000868516259619897100612"
V5 = "537159030000007760000011098000000000000000011112170101"
PLACES = st.integers(1, 9_999_999)
YEARS = st.integers(2024, 2099)
AMOUNTS = st.integers(0, 99_999_999).map(Cents)


@given(YEARS, PLACES)
def test_a_number_leads_to_its_reference_and_back(year: int, place: int) -> None:
    number = invoice_number(year, place)
    made = references_of(number)

    assert made.national[:-1] == number
    assert invoiced_reference(made.rf) == made.national
    assert same_reference(f"0000{made.national}", made.rf)


@given(YEARS, PLACES, YEARS, PLACES)
def test_no_two_invoices_share_a_number(one: int, first: int, other: int, then: int) -> None:
    same = (one, first) == (other, then)
    assert (invoice_number(one, first) == invoice_number(other, then)) is same


@given(YEARS, PLACES, st.integers(1, 9))
def test_a_wrong_last_digit_is_refused(year: int, place: int, off: int) -> None:
    right = references_of(invoice_number(year, place)).national
    wrong = right[:-1] + str((int(right[-1]) + off) % 10)

    with pytest.raises(WrongReference):
        invoiced_reference(wrong)


def test_a_foreign_rf_stays_as_it_is() -> None:
    assert invoiced_reference("RF18 5390 0754 7034") == "539007547034"
    assert invoiced_reference(rf_reference("A1")) == rf_reference("A1")


@pytest.mark.parametrize(
    ("iban", "cents", "reference", "due", "digits"),
    [
        ("FI7944052020036082", 488_315, "868516259619897", date(2010, 6, 12), V4),
        ("FI3715903000000776", 110, "RF9811112", date(2017, 1, 1), V5),
    ],
)
def test_published_barcodes(
    iban: str, cents: int, reference: str, due: date, digits: str
) -> None:
    assert bank_barcode(iban, Cents(cents), reference, due) == digits


def test_the_published_check_value() -> None:
    assert check_value(V4) == 40


@given(AMOUNTS)
def test_bars_hold_every_cent(cents: Cents) -> None:
    digits = bank_barcode(ACCOUNT, cents, "202610670", None)

    assert digits is not None
    assert len(digits) == 54
    assert int(digits[17:25]) == cents
    assert digits.endswith("000000")


@pytest.mark.parametrize(
    ("iban", "cents", "reference"),
    [
        (ACCOUNT, -1, "202610670"),
        (ACCOUNT, 100_000_000, "202610670"),
        ("SE3550000000054910000003", 100, "202610670"),
        (ACCOUNT, 100, "RF712348231A"),
        (ACCOUNT, 100, "1" * 21),
    ],
)
def test_what_does_not_fit_has_no_bars(iban: str, cents: int, reference: str) -> None:
    assert bank_barcode(iban, Cents(cents), reference, date(2026, 12, 7)) is None


def transfer(amount: int, name: str = "Esimerkkisora Oy", bic: str | None = None) -> Transfer:
    return Transfer(
        name=name, iban=ACCOUNT, bic=bic, amount=Cents(amount), rf_reference="RF59202610670"
    )


def test_the_payment_code_says_what_the_scheme_asks() -> None:
    assert epc_text(transfer(358_121, bic="DEMOFIHH")) == (
        "BCD\n002\n1\nSCT\nDEMOFIHH\nEsimerkkisora Oy\nFI2112345600000785\nEUR3581.21\n\n"
        "RF59202610670"
    )


@pytest.mark.parametrize("cents", [0, -358_121, 100_000_000_000])
def test_no_code_asks_for_nothing_or_too_much(cents: int) -> None:
    assert epc_text(transfer(cents)) is None


@given(st.integers(1, 99_999_999_999), st.text(min_size=1, max_size=200))
def test_a_payment_code_fits_whatever_the_name(cents: int, name: str) -> None:
    text = epc_text(transfer(cents, name))

    assert text is not None
    assert len(text.encode()) <= 331
    assert len(text.split("\n")) == 10


@pytest.mark.parametrize("cents", [1, 111, 358_121])  # they leave out zeros at the end
def test_the_code_is_the_one_that_others_make(cents: int) -> None:
    text = epc_text(transfer(cents))

    theirs = make_epc_qr(
        "Esimerkkisora Oy",
        ACCOUNT,
        Decimal(cents) / 100,
        reference="RF59202610670",
        encoding="utf-8",
    )
    assert text is not None
    assert segno.make(text, error="m", boost_error=False, micro=False) == theirs
