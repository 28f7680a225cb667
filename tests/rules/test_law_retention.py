"""How long the law has records kept, and how long we keep others."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.law import retention
from api.law.dated import Src
from api.law.periods import Period, months_after
from api.law.retention import After, UnknownRetentionRule, rule

TODAY = date(2026, 11, 22)
SPECIFIED = (
    {"ACC_VOUCHER", "ACC_BOOKS", "VAT_REALESTATE", "WASTE_TRANSFER_DOC", "WASTE_LEDGER"}
    | {"ALIBI", "WEIGH_UNBILLED", "QUOTE_ORDER_UNFULFILLED", "RECEIVABLE"}
    | {"COLLECTION_CASE", "CREDIT_RAW", "CREDIT_DECISION", "CONTRACTOR_CHECK", "CASH_AML"}
    | {"ADR_DOC", "CONSENT_PROOF", "SUPPRESSION", "DSR_CASE", "ID_EVIDENCE", "AUDIT_LOG"}
    | {"DISCLOSURE_LOG", "BREACH", "NDA", "ANPR_IMAGE", "AUTH_LOG", "BACKUP"}
    | {"IDEMPOTENCY", "IMPORT_ROWS", "SITE_ACCESS", "MESSAGE", "ARCHIVE_PAPER"}
    | {"OUTREACH_RUN", "COOKIE_CHOICE"}
)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("name", "anchor", "ends"),
    [
        ("ACC_VOUCHER", date(2024, 3, 31), date(2030, 12, 31)),
        ("ACC_VOUCHER", date(2024, 12, 31), date(2030, 12, 31)),
        ("ACC_BOOKS", date(2024, 3, 31), date(2034, 3, 31)),
        ("VAT_REALESTATE", date(2010, 5, 1), date(2023, 12, 31)),
        ("WASTE_TRANSFER_DOC", date(2024, 2, 29), date(2027, 2, 28)),
        ("WASTE_LEDGER", date(2024, 1, 1), date(2030, 12, 31)),
        ("WEIGH_UNBILLED", date(2026, 11, 22), date(2029, 11, 22)),
        ("CREDIT_RAW", date(2026, 11, 22), date(2027, 2, 20)),
        ("ADR_DOC", date(2026, 11, 30), date(2027, 2, 28)),
        ("ID_EVIDENCE", date(2026, 11, 22), date(2026, 11, 22)),
        ("AUDIT_LOG", date(2026, 11, 22), date(2028, 11, 22)),
        ("AUTH_LOG", date(2026, 8, 31), date(2027, 2, 28)),
        ("BACKUP", date(2026, 11, 22), date(2026, 12, 27)),
        ("SUPPRESSION", date(2026, 11, 22), None),
    ],
)
def test_records_are_kept_to_the_day(name: str, anchor: date, ends: date | None) -> None:
    assert rule(name, TODAY).ends(anchor) == ends


def test_the_schedule_holds_every_rule_of_the_specification() -> None:
    assert {one.id for one in retention.rules(TODAY)} == SPECIFIED


# clause: C26 no rule without a statute or a reason
def test_every_rule_states_its_basis_and_what_it_is_for() -> None:
    for one in retention.rules(TODAY):
        assert one.basis, one.id
        assert one.records, one.id
        assert one.anchor, one.id


# clause: C23 C26 a statute alone outranks an erasure
def test_only_a_statute_may_hold_an_erasure() -> None:
    assert rule("ACC_VOUCHER", TODAY).is_statute
    assert rule("CONTRACTOR_CHECK", TODAY).src is Src.KNOWN
    assert rule("CONTRACTOR_CHECK", TODAY).is_statute
    assert not rule("WEIGH_UNBILLED", TODAY).is_statute
    assert rule("WEIGH_UNBILLED", TODAY).after is After.ANONYMISE


def test_a_decision_finds_the_version_it_was_made_by() -> None:
    used = rule("ACC_VOUCHER", TODAY)

    assert used.version == "ACC_VOUCHER@1997-12-31"
    assert retention.version(used.version) == used


@pytest.mark.parametrize(
    "name", ["ACC_VOUCHER@2001-01-01", "ACC_VOUCHER", "NO_SUCH@2001-01-01"]
)
def test_an_unknown_version_is_refused(name: str) -> None:
    with pytest.raises(UnknownRetentionRule):
        retention.version(name)


@pytest.mark.parametrize(
    ("name", "on"), [("NO_SUCH", TODAY), ("ACC_VOUCHER", date(1997, 12, 30))]
)
def test_a_rule_that_is_not_in_force_is_refused(name: str, on: date) -> None:
    with pytest.raises(UnknownRetentionRule):
        rule(name, on)


def test_a_rule_not_yet_in_force_is_left_out_of_the_schedule() -> None:
    assert {one.id for one in retention.rules(date(1998, 1, 1))} == {
        "ACC_VOUCHER",
        "ACC_BOOKS",
        "ALIBI",
    }


@given(DAYS, st.sampled_from(retention.rules(TODAY)))
def test_nothing_is_kept_for_less_than_nothing(
    anchor: date, one: retention.RetentionRule
) -> None:
    ends = one.ends(anchor)

    assert ends is None or ends >= anchor


@pytest.mark.parametrize("iso", ["P", "6Y", "P6", "P6W", "PT6H", "indefinite", "P-6Y"])
def test_what_is_no_period_is_not_read(iso: str) -> None:
    with pytest.raises(ValueError, match="is no period"):
        Period.parsed(iso)


def test_a_period_may_have_every_part() -> None:
    assert Period.parsed("P1Y2M3D") == Period(months=14, days=3)


@given(DAYS, st.integers(0, 240))
def test_months_keep_the_day_or_take_the_last(start: date, months: int) -> None:
    after = months_after(start, months)

    assert (after.year * 12 + after.month) - (start.year * 12 + start.month) == months
    assert after.day == start.day or (after.day < start.day and after.day >= 28)
