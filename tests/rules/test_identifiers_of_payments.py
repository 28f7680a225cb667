"""Account numbers, payment references and where e-invoices go."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.customers.rules.banking import (
    WrongIban,
    WrongReference,
    checked_reference,
    iban,
    national_reference,
    printed_iban,
    printed_reference,
    reference_number,
    rf_reference,
)
from api.customers.rules.e_invoicing import (
    AddressForm,
    WrongEInvoiceAddress,
    WrongOperator,
    address_form,
    e_invoice_address,
    operator_id,
    operators,
)

BASES = st.integers(100, 10**19 - 1).map(str)
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "said",
    [
        "FI2112345600000785",
        "FI21 1234 5600 0007 85",
        "fi21 1234 5600 0007 85",
        "FI7944052020036082",
        "FI3715903000000776",
        "EE382200221020145685",
        "DE89370400440532013000",
    ],
)
def test_an_account_number_is_kept_without_spaces(said: str) -> None:
    assert iban(said) == said.replace(" ", "").upper()


@pytest.mark.parametrize(
    "said",
    [
        "",
        "FI",
        "FI2112345600000786",
        "FI21123456000007",
        "FI211234560000078500",
        "XX2112345600000785",
        "FI4012345600000786",  # its 97 is right, its own check digit is not
        "12345600000785",
    ],
)
def test_a_wrong_account_number_is_refused(said: str) -> None:
    with pytest.raises(WrongIban):
        iban(said)


def test_an_account_number_is_printed_in_fours() -> None:
    assert printed_iban("FI2112345600000785") == "FI21 1234 5600 0007 85"


@pytest.mark.parametrize(
    ("base", "reference"),
    [
        ("12345", "123453"),
        ("20260001", "202600017"),
        ("1001", "10016"),
        ("0001001", "10016"),
        ("100", "1009"),
        ("9999999999999999999", "99999999999999999993"),
    ],
)
def test_a_reference_ends_in_its_check_digit(base: str, reference: str) -> None:
    assert reference_number(base) == reference


@pytest.mark.parametrize("base", ["", "12", "0012", "12345678901234567890", "12A45", "-123"])
def test_a_reference_is_made_of_3_to_19_digits(base: str) -> None:
    with pytest.raises(WrongReference):
        reference_number(base)


@pytest.mark.parametrize(
    ("reference", "rf"),
    [
        ("202600017", "RF85202600017"),
        ("11112", "RF9811112"),
        ("539007547034", "RF18539007547034"),
    ],
)
def test_a_reference_has_an_international_form(reference: str, rf: str) -> None:
    assert rf_reference(reference) == rf
    assert checked_reference(rf) == rf
    assert national_reference(rf) == reference


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2026 00017", "202600017"),
        ("00000000000202600017", "202600017"),
        ("868516259619897", "868516259619897"),
        ("RF18 5390 0754 7034", "RF18539007547034"),
        ("RF18000000000539007547034", "RF18000000000539007547034"),
    ],
)
def test_a_reference_is_read_as_people_write_it(said: str, kept: str) -> None:
    assert checked_reference(said) == kept


@pytest.mark.parametrize(
    "said", ["", "0", "2026 00018", "RF86202600017", "RF", "RF8", "123", "12345A"]
)
def test_a_reference_whose_check_digits_are_wrong_is_refused(said: str) -> None:
    with pytest.raises(WrongReference):
        checked_reference(said)


def test_an_international_reference_padded_by_a_bank_finds_its_invoice() -> None:
    assert national_reference("RF18000000000539007547034") == "539007547034"
    assert national_reference("202600017") == "202600017"


@pytest.mark.parametrize(
    ("checked", "printed"),
    [
        ("202600017", "2026 00017"),
        ("123453", "1 23453"),
        ("10016", "10016"),
        ("RF85202600017", "RF85 2026 0001 7"),
    ],
)
def test_a_reference_is_printed_in_groups(checked: str, printed: str) -> None:
    assert printed_reference(checked) == printed


@given(BASES)
def test_every_reference_made_is_read_back_in_both_forms(base: str) -> None:
    reference = reference_number(base)

    assert checked_reference(printed_reference(reference)) == reference
    assert checked_reference(reference.zfill(20)) == reference
    assert national_reference(checked_reference(rf_reference(reference))) == reference


@given(BASES, st.data())
def test_one_wrong_digit_is_always_noticed(base: str, data: st.DataObject) -> None:
    reference = reference_number(base)
    place = data.draw(st.integers(1, len(reference) - 1))
    step = data.draw(st.integers(1, 9))
    wrong = str((int(reference[place]) + step) % 10)

    with pytest.raises(WrongReference):
        checked_reference(reference[:place] + wrong + reference[place + 1 :])


@pytest.mark.parametrize(
    ("said", "kept", "form"),
    [
        ("003720774740", "003720774740", AddressForm.OVT),
        ("0037 20774740 12abc", "00372077474012ABC", AddressForm.OVT),
        ("0216:003720774740", "0216:003720774740", AddressForm.PEPPOL),
        ("0037:003720774740", "0037:003720774740", AddressForm.PEPPOL),
        ("0007:5567321707", "0007:5567321707", AddressForm.PEPPOL),
        ("9930:de123456789", "9930:DE123456789", AddressForm.PEPPOL),
        ("FI21 1234 5600 0007 85", "FI2112345600000785", AddressForm.IBAN),
    ],
)
def test_an_e_invoice_address_has_one_form(said: str, kept: str, form: AddressForm) -> None:
    assert e_invoice_address(said) == kept
    assert address_form(kept) is form


@pytest.mark.parametrize(
    "said",
    [
        "",
        "003720774741",  # the Y-tunnus in it is wrong
        "00372077474",
        "003720774740123456",
        "003820774740",
        "0216:20774740",
        "0216:003720774741",
        "9999:12345",
        "0007:12",
        "laskut@malli.example",
    ],
)
def test_a_wrong_e_invoice_address_is_refused(said: str) -> None:
    with pytest.raises(WrongEInvoiceAddress) as refused:
        e_invoice_address(said)

    assert not said or said not in refused.value.detail


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("003723327487", "003723327487"),
        ("bawcfi22", "BAWCFI22"),
        ("NDEAFIHH", "NDEAFIHH"),
        ("DABAFIHHXXX", "DABAFIHHXXX"),
    ],
)
def test_an_operator_is_an_ovt_number_or_a_bic(said: str, kept: str) -> None:
    assert operator_id(said) == kept


@pytest.mark.parametrize("said", ["", "Basware", "003723327488", "BAWCFI2", "BAWCFI22X"])
def test_a_wrong_operator_is_refused(said: str) -> None:
    with pytest.raises(WrongOperator):
        operator_id(said)


def test_every_operator_known_by_name_has_a_right_id() -> None:
    known = operators(TODAY)

    assert known["003723327487"].name == "Apix"
    assert all(operator_id(one) == one for one in known)
    assert operators(date(2019, 12, 31)) == {}
