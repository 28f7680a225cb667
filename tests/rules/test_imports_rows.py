"""Columns are understood by their names and by what they hold; rows become customers."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.customers.rules.kinds import OrganisationKind
from api.customers.schemas import NewCustomer
from api.imports.rules.checks import NEW, Checker, Standing
from api.imports.rules.drafts import Draft, customer_in, read_back, written
from api.imports.rules.forms import kind_of
from api.imports.rules.mapping import (
    NeededNotMapped,
    WrongMapping,
    check_mapping,
    guessed,
)
from api.imports.rules.nouns import Policy
from api.imports.rules.readings import read
from api.imports.rules.shaped.customers import CUSTOMERS
from api.imports.rules.sheets import Row
from api.imports.rules.states import RowState
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid
from api.imports.rules.values import WrongPaymentTerm, country_code, term_days

FIRM = {Target.NAME: "Mallirakennus Oy", Target.BUSINESS_ID: "0000027-0"}
FOREIGN = Unsaid("ulkomainen")
CELLS = {
    Target.BUSINESS_ID: st.sampled_from(["0000027-0", "FI00000270", "0000027-1"]),
    Target.KIND: st.sampled_from(["Yritys", "Privatperson", "Estate", "muu"]),
    Target.PHONE: st.sampled_from(["040 000 0012", "040 000 0012, 09 000 0021", "soita"]),
    Target.EMAIL: st.sampled_from(["a@malli.example", "ei"]),
    Target.POSTAL_CODE: st.sampled_from(["100", "00100", "114 55"]),
    Target.COUNTRY: st.sampled_from(["Suomi", "SE", "Atlantis"]),
    Target.E_INVOICE_ADDRESS: st.sampled_from(["003700000270", "x"]),
    Target.E_INVOICE_OPERATOR: st.sampled_from(["DABAFIHH", "?"]),
    Target.PAYMENT_TERM_DAYS: st.sampled_from(["14 pv", "heti", "999"]),
}
ANY_TEXT = st.text(st.sampled_from("aÄö, -1"), min_size=1, max_size=120).map(str.strip)


def drafted(
    said: Mapping[Target, str | None], unsaid: Unsaid = FOREIGN
) -> tuple[Draft | None, list[tuple[str, str]]]:
    readers = {target: column.read for target, column in CUSTOMERS.columns.items()}
    reading = read(Row(2, list(said.values())), list(said), readers)
    draft = customer_in(reading, unsaid)
    return draft, [(target, kind.slug()) for target, kind in reading.problems]


@pytest.mark.parametrize(
    "header",
    [
        "Asiakasnro;Nimi;Y-tunnus;Puhelin;Sähköposti;Luottoraja",
        "Kundnr;Namn;FO-nummer;Telefon;E-post;Kreditgräns",
        "Customer no.;Name;Business ID;Phone number;E-mail;Credit limit",
    ],
)
def test_columns_are_known_by_name_in_three_languages(header: str) -> None:
    assert guessed(header.split(";"), [], CUSTOMERS) == [
        Target.NUMBER,
        Target.NAME,
        Target.BUSINESS_ID,
        Target.PHONE,
        Target.EMAIL,
        Target.IGNORE,
    ]


def test_columns_without_a_known_name_are_known_by_what_they_hold() -> None:
    rows = [
        Row(2, ["Malli Oy", "0000027-0", "a@malli.example", "040 000 0012", "00100", "x"]),
        Row(3, ["Toinen Tmi", "0000027-0", "b@malli.example", "+358 9 1", "33210", "y"]),
    ]

    assert guessed(list("ABCDEF"), rows, CUSTOMERS) == [
        Target.NAME,
        Target.BUSINESS_ID,
        Target.EMAIL,
        Target.PHONE,
        Target.POSTAL_CODE,
        Target.IGNORE,
    ]


def test_a_column_of_groups_is_not_taken_for_kinds() -> None:
    columns, row = ["Nimi", "Asiakasryhmä"], Row(2, ["Malli Oy", "A"])

    assert guessed(columns, [row], CUSTOMERS) == [Target.NAME, Target.IGNORE]


def test_a_mapping_says_each_thing_once_and_names_the_customers() -> None:
    with pytest.raises(WrongMapping):
        check_mapping([Target.NAME, Target.PHONE, Target.PHONE], CUSTOMERS)
    with pytest.raises(NeededNotMapped):
        check_mapping([Target.PHONE, Target.IGNORE], CUSTOMERS)


@pytest.mark.parametrize(
    ("said", "kind", "names"),
    [
        (FIRM, OrganisationKind.COMPANY, None),
        (FIRM | {Target.CONTACT_NAME: "Maija Malli"}, "company", ("Maija", "Malli")),
        (FIRM | {Target.GIVEN_NAME: "Maija"}, "company", ("Maija", None)),
        (FIRM | {Target.KIND: "Kunta"}, "municipality", None),
        (FIRM | {Target.KIND: "Yksityinen"}, "sole_trader", None),
        ({Target.NAME: "Grus Ab", Target.COUNTRY: "Ruotsi"}, "foreign", None),
        ({Target.NAME: "Malli, Maija", Target.KIND: "Privat"}, None, ("Maija", "Malli")),
        ({Target.NAME: "Malli Maija", Target.KIND: "Privat"}, None, (None, "Malli Maija")),
        ({Target.GIVEN_NAME: "Maija", Target.FAMILY_NAME: "Malli"}, None, ("Maija", "Malli")),
        (
            {Target.FAMILY_NAME: "Malli", Target.BUSINESS_ID: "0000027-0"},
            OrganisationKind.SOLE_TRADER,
            None,
        ),
    ],
)
def test_a_row_is_a_person_or_an_organisation(
    said: Mapping[Target, str], kind: str | None, names: tuple[str | None, str | None] | None
) -> None:
    draft, problems = drafted(said)

    assert problems == []
    assert draft is not None
    assert (draft.kind, draft.names) == (kind, names)


def test_rows_without_a_business_id_can_be_said_to_be_persons() -> None:
    maija, _ = drafted({Target.NAME: "Mallikas Maija"}, Unsaid(are_persons=True))
    firm, wrong = drafted({Target.NAME: "Malli Oy"}, Unsaid(are_persons=True))

    assert maija is not None
    assert maija.kind is None
    assert firm is None
    assert wrong == [("business_id", "business-id-missing")]


def test_each_cell_that_is_wrong_is_named_by_its_field_alone() -> None:
    said: dict[Target, str | None] = {
        Target.NAME: "x" * 201,
        Target.BUSINESS_ID: "0000027-1",
        Target.KIND: "A",
        Target.PHONE: "soita",
        Target.EMAIL: "ei",
        Target.STREET: "Katu 1",
        Target.COUNTRY: "Atlantis",
        Target.E_INVOICE_ADDRESS: "1",
        Target.E_INVOICE_OPERATOR: "?",
        Target.PAYMENT_TERM_DAYS: "kuun loppu",
        Target.NOTE: None,
    }

    assert drafted(said) == (
        None,
        [
            ("name", "too-long"),
            ("business_id", "wrong-business-id"),
            ("kind", "unknown-kind"),
            ("phone", "wrong-phone"),
            ("email", "wrong-email"),
            ("country", "unknown-country"),
            ("e_invoice_address", "wrong-e-invoice-address"),
            ("e_invoice_operator", "wrong-operator"),
            ("payment_term_days", "wrong-payment-term"),
            ("note", "identity-code-in-text"),
            ("postal_code", "address-incomplete"),
        ],
    )


def test_what_is_too_long_or_too_much_is_named() -> None:
    _, problems = drafted(
        {
            Target.NAME: "x" * 101,
            Target.KIND: "henkilö",
            Target.PHONE: ",".join(f"040 000 {n:04}" for n in range(11)),
        }
    )

    assert problems == [("phone", "too-long"), ("name", "too-long")]


def test_a_row_names_somebody() -> None:
    assert drafted({Target.NAME: "", Target.PHONE: "040 000 0012"}) == (
        None,
        [("name", "name-missing")],
    )
    assert drafted({Target.NAME: " , ", Target.KIND: "Privatperson"}) == (
        None,
        [("name", "name-missing")],
    )
    assert drafted(FIRM | {Target.CONTACT_NAME: ","}) == (
        None,
        [("contact_name", "name-missing")],
    )


def test_a_column_that_is_not_taken_in_may_hold_anything() -> None:
    draft, problems = drafted(FIRM | {Target.IGNORE: None})

    assert draft is not None
    assert problems == []


@given(st.fixed_dictionaries({Target.NAME: ANY_TEXT}, optional=CELLS), ANY_TEXT)
@settings(max_examples=200)
def test_what_an_import_takes_the_register_takes(said: dict[Target, str], town: str) -> None:
    address = {Target.STREET: town, Target.TOWN: town} if Target.POSTAL_CODE in said else {}
    draft, _ = drafted(said | address)

    if draft is not None:
        assert read_back(written(draft)) == draft
        NewCustomer.model_validate(as_said(draft))


def as_said(draft: Draft) -> dict[str, Any]:
    """Say a draft as a client would."""
    own = draft.names if draft.kind is None else None
    address = {"street": draft.street, "postal_code": draft.postal_code, "town": draft.town}
    billing = {
        "e_invoice_address": draft.e_invoice_address,
        "e_invoice_operator": draft.e_invoice_operator,
        "payment_term_days": draft.payment_term_days or 0,
    }
    return {
        "form": draft.form,
        "name": draft.name if draft.kind else None,
        "given_name": own and own[0],
        "family_name": own and own[1],
        "kind": draft.kind,
        "business_id": draft.business_id,
        "no_business_id_because": draft.no_business_id_because,
        "note": draft.note,
        "phones": draft.phones,
        "emails": draft.emails,
        "addresses": [address | {"country": draft.country}] if draft.street else [],
        "billing": billing,
        "source": {"kind": "import"},
    }


def test_the_second_row_of_a_customer_is_a_duplicate() -> None:
    mapping = [Target.NAME, Target.BUSINESS_ID, Target.NUMBER]
    checker = Checker(CUSTOMERS, mapping, Unsaid("on"))
    rows = [
        Row(2, ["Malli Oy", "0000027-0", "1001"]),
        Row(3, ["Malli Oy", "0000027-0", ""]),
        Row(4, ["Muu Oy", "", "1001"]),
        Row(5, ["Vanha Oy", "", "7"]),
        Row(6, ["Uusi Oy", "", "2002-A"]),
    ]

    stand = [NEW, NEW, NEW, Standing(clash=Target.NUMBER), NEW]
    found = checker.settle(checker.read(rows), stand, Policy(Target.BUSINESS_ID))

    assert [(each.row.number, each.state) for each in found] == [
        (2, RowState.READY),
        (3, RowState.DUPLICATE),
        (4, RowState.DUPLICATE),
        (5, RowState.DUPLICATE),
        (6, RowState.READY),
    ]
    assert [kind.slug() for each in found for _, kind in each.problems] == [
        "twice-in-the-file",
        "twice-in-the-file",
        "already-in-register",
    ]
    assert checker.highest == 1001


def test_names_tell_kinds() -> None:
    assert kind_of("Mallin kuolinpesä") is OrganisationKind.ESTATE
    assert kind_of("Mallilan Urheilijat ry") is OrganisationKind.ASSOCIATION
    assert kind_of("Prövby kommun") is OrganisationKind.MUNICIPALITY
    assert kind_of("Malli") is OrganisationKind.COMPANY


def test_terms_and_countries_are_read_as_lists_write_them() -> None:
    assert [term_days(each) for each in ("14", "14,00", "30 pv netto", "käteinen")] == [
        *(14, 14, 30, 0)
    ]
    for wrong in ("181", "kuun loppu", "14 pv -2 % 7 pv", "-14x"):
        with pytest.raises(WrongPaymentTerm):
            term_days(wrong)
    assert [country_code(each) for each in ("FI", "Finland", "Åland", "viro")] == [
        *("FI", "FI", "AX", "EE")
    ]
