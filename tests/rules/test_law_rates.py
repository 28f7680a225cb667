"""Taxes, interest and the price of collecting, by day."""

from datetime import date
from decimal import Decimal

import pytest

from api.kernel.quantities import Cents
from api.law.collection import CollectionStepUnknown, Step, step_rule
from api.law.dated import rows
from api.law.interest import (
    Debtor,
    MarginUnknown,
    ReferenceRateUnknown,
    late_interest,
    reference_rate,
)
from api.law.vat import VatClass, VatRateUnknown, vat_rate

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("vat_class", "on", "percent"),
    [
        (VatClass.STANDARD, date(2024, 8, 31), "24"),
        (VatClass.STANDARD, date(2024, 9, 1), "25.5"),
        (VatClass.STANDARD, TODAY, "25.5"),
        (VatClass.REDUCED, date(2025, 12, 31), "14"),
        (VatClass.REDUCED, date(2026, 1, 1), "13.5"),
        (VatClass.LOW, date(2020, 1, 1), "10"),
        (VatClass.LOW, TODAY, "10"),
        (VatClass.ZERO, TODAY, "0"),
    ],
)
def test_vat_changes_on_its_day(vat_class: VatClass, on: date, percent: str) -> None:
    rate = vat_rate(vat_class, on)

    assert rate.percent == Decimal(percent)
    assert rate.version.startswith(f"{vat_class}@")


def test_a_day_before_the_first_rate_has_none() -> None:
    with pytest.raises(VatRateUnknown) as refused:
        vat_rate(VatClass.STANDARD, date(2012, 12, 31))

    assert refused.value.facts == {"vat_class": "standard"}


@pytest.mark.parametrize(
    ("on", "consumer", "business"),
    [
        (date(2024, 1, 1), "11.5", "12.5"),
        (date(2024, 12, 31), "11.5", "12.5"),
        (date(2025, 6, 30), "10.5", "11.5"),
        (date(2025, 7, 1), "9.5", "10.5"),
        (date(2026, 1, 1), "9.5", "10.5"),
        (date(2026, 6, 30), "9.5", "10.5"),
    ],
)
def test_late_interest_follows_the_half_year(on: date, consumer: str, business: str) -> None:
    assert late_interest(Debtor.CONSUMER, on).percent == Decimal(consumer)
    assert late_interest(Debtor.BUSINESS, on).percent == Decimal(business)


def test_late_interest_names_the_rows_it_came_from() -> None:
    used = late_interest(Debtor.BUSINESS, date(2026, 3, 1))

    assert used.versions == ("reference@2026-01-01", "business@2013-03-16")


@pytest.mark.parametrize(
    ("on", "half_year"),
    [(date(2026, 7, 1), "2026-H2"), (date(2022, 6, 30), "2022-H1"), (TODAY, "2026-H2")],
)
def test_a_half_year_whose_rate_was_not_read_is_refused(on: date, half_year: str) -> None:
    with pytest.raises(ReferenceRateUnknown) as refused:
        reference_rate(on)

    assert refused.value.facts == {"half_year": half_year}


def test_a_day_before_the_first_margin_has_no_late_interest() -> None:
    with pytest.raises(MarginUnknown):
        late_interest(Debtor.BUSINESS, date(2013, 3, 15))


@pytest.mark.parametrize(
    ("debtor", "step", "wait_days"),
    [
        (Debtor.CONSUMER, Step.REMINDER, 14),
        (Debtor.CONSUMER, Step.OWN_DEMAND, 14),
        (Debtor.CONSUMER, Step.AGENCY_DEMAND, None),
        (Debtor.BUSINESS, Step.REMINDER, 10),
    ],
)
def test_each_step_waits_its_days(debtor: Debtor, step: Step, wait_days: int | None) -> None:
    assert step_rule(debtor, step, TODAY).wait_days == wait_days


@pytest.mark.parametrize(
    ("debtor", "step", "principal", "cap"),
    [
        (Debtor.CONSUMER, Step.REMINDER, 1_000_000, 500),
        (Debtor.CONSUMER, Step.OWN_DEMAND, 100, 500),
        (Debtor.CONSUMER, Step.AGENCY_DEMAND, 10_000, 1_400),
        (Debtor.CONSUMER, Step.AGENCY_DEMAND, 10_001, 2_400),
        (Debtor.CONSUMER, Step.AGENCY_DEMAND, 100_000, 2_400),
        (Debtor.CONSUMER, Step.AGENCY_DEMAND, 100_001, 5_000),
        (Debtor.CONSUMER, Step.TOTAL, 10_000, 6_000),
        (Debtor.CONSUMER, Step.TOTAL, 100_000, 12_000),
        (Debtor.CONSUMER, Step.TOTAL, 100_001, 21_000),
        (Debtor.BUSINESS, Step.REMINDER, 100, 1_200),
        (Debtor.BUSINESS, Step.OWN_DEMAND, 100, 1_200),
        (Debtor.BUSINESS, Step.AGENCY_DEMAND, 50_000, 5_000),
        (Debtor.BUSINESS, Step.AGENCY_DEMAND, 250_000, 7_000),
        (Debtor.BUSINESS, Step.AGENCY_DEMAND, 1_000_000, 9_000),
        (Debtor.BUSINESS, Step.AGENCY_DEMAND, 1_000_001, 11_000),
        (Debtor.BUSINESS, Step.BANKRUPTCY_THREAT, 100, 10_000),
        (Debtor.BUSINESS, Step.COMPENSATION, 100, 4_000),
    ],
)
def test_a_step_costs_at_most_its_cap(
    debtor: Debtor, step: Step, principal: int, cap: int
) -> None:
    assert step_rule(debtor, step, TODAY).cap(Cents(principal)) == cap


def test_an_agencys_second_demand_on_a_business_costs_half() -> None:
    rule = step_rule(Debtor.BUSINESS, Step.AGENCY_DEMAND, TODAY)

    assert rule.cap(Cents(50_000), repeated=True) == 2_500


@pytest.mark.parametrize(
    ("debtor", "step", "on"),
    [
        (Debtor.CONSUMER, Step.BANKRUPTCY_THREAT, TODAY),
        (Debtor.BUSINESS, Step.TOTAL, TODAY),
        (Debtor.BUSINESS, Step.REMINDER, date(2022, 4, 30)),
    ],
)
def test_a_step_the_law_does_not_know_is_refused(debtor: Debtor, step: Step, on: date) -> None:
    with pytest.raises(CollectionStepUnknown):
        step_rule(debtor, step, on)


@pytest.mark.parametrize("name", ["retention", "vat", "interest", "collection"])
def test_no_two_rows_of_a_name_begin_on_one_day(name: str) -> None:
    begun = [(row["id"], row["valid_from"]) for row in rows(name)]

    assert len(begun) == len(set(begun))
