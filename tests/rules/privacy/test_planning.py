"""What may stay against a request, and what may not: over whatever a life leaves behind."""

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from api.kernel.holds import Ground, Hold
from api.kernel.privacy import OnErasure
from api.law import retention
from api.privacy.rules.holdings import Anchor, Field, Holding
from api.privacy.rules.kinds import Outcome
from api.privacy.rules.planning import Entry, plan_erasure, remaining

MAIJA = UUID(int=7)
TODAY = date(2026, 11, 22)
CLASSES = ("phones", "invoice_parties", "orders")
POLICIES = [each.id for each in retention.rules(TODAY) if not each.is_statute]
STATUTES = [each.id for each in retention.rules(TODAY) if each.is_statute]

days = st.dates(date(2015, 1, 1), date(2027, 12, 31))
fields = st.lists(
    st.builds(
        Field,
        st.sampled_from(["name", "street", "number", "note"]),
        st.sampled_from(OnErasure),
        st.integers(1, 50),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda each: each.name,
).map(tuple)


def holdings(rules: list[str]) -> st.SearchStrategy[list[Holding]]:
    spared = st.sampled_from([frozenset[str](), frozenset({"name"})])
    anchors = st.lists(st.builds(Anchor, st.sampled_from(rules), days, spared), max_size=2)
    one = st.builds(
        Holding,
        record_class=st.sampled_from(CLASSES),
        path=st.just("party"),
        records=st.just(50),
        fields=fields,
        anchors=anchors.map(tuple),
    )
    return st.lists(one, max_size=6)


holds = st.lists(
    st.builds(
        Hold,
        party_id=st.just(MAIJA),
        ground=st.sampled_from([each for each in Ground if each is not Ground.STATUTE]),
        reaches=st.frozensets(st.sampled_from(CLASSES), max_size=2),
        basis=st.just("GDPR 17(3)(e)"),
        until=st.none() | days,
        blocker=st.none() | st.just("20261042"),
    ),
    max_size=3,
)
months = st.integers(1, 12)


@given(holdings(POLICIES), months)
def test_no_policy_ever_holds_anything(held: list[Holding], month: int) -> None:
    plan = plan_erasure(held, [], TODAY, year_end_month=month)

    assert not [each for each in plan if each.stays]
    assert {each.outcome for each in plan} <= {Outcome.ERASE, Outcome.PSEUDONYMISE}


@given(holdings(POLICIES + STATUTES), holds, months)
def test_every_value_has_exactly_one_outcome(
    held: list[Holding], holding: list[Hold], month: int
) -> None:
    plan = plan_erasure(held, holding, TODAY, year_end_month=month)

    for name in CLASSES:
        values = sum(f.count for each in held if each.record_class == name for f in each.fields)
        assert sum(each.count for each in plan if each.record_class == name) == values


@given(holdings(POLICIES + STATUTES), holds, months)
def test_what_stays_names_a_statute_or_a_hold(
    held: list[Holding], holding: list[Hold], month: int
) -> None:
    plan = plan_erasure(held, holding, TODAY, year_end_month=month)

    for each in plan:
        assert each.stays == (each.outcome in {Outcome.RESTRICT, Outcome.KEEP})
        for reason in each.reasons:
            if reason.ground is Ground.STATUTE:
                assert retention.version(reason.rule or "").is_statute
            else:
                assert any(
                    hold.ground is reason.ground and each.record_class in hold.reaches
                    for hold in holding
                )


@given(holdings(POLICIES + STATUTES), holds, months, st.integers(0, 4_000))
def test_what_is_predicted_for_a_day_is_what_is_planned_then(
    held: list[Holding], holding: list[Hold], month: int, later: int
) -> None:
    """Nothing happens meanwhile: no invoice is paid, no record is added."""
    then = TODAY + timedelta(days=later)

    predicted = remaining(plan_erasure(held, holding, TODAY, year_end_month=month), then)
    planned = [
        each for each in plan_erasure(held, holding, then, year_end_month=month) if each.stays
    ]

    def left(entries: list[Entry]) -> dict[tuple[str, str], int]:
        counted: dict[tuple[str, str], int] = {}
        for each in entries:
            key = each.record_class, str(each.until)
            counted[key] = counted.get(key, 0) + each.count
        return counted

    assert left(predicted) == left(planned)


def test_vouchers_end_with_the_sixth_year_after_the_fiscal_years() -> None:
    """The fiscal year ends in March: an invoice of April 2023 belongs to the next one."""
    one = Field("name", OnErasure.PSEUDONYM, 1)
    held = [
        Holding(
            record_class="invoice_parties",
            path="invoice.payer.party",
            records=1,
            fields=(one,),
            anchors=(Anchor("ACC_VOUCHER", day),),
        )
        for day in (date(2023, 3, 31), date(2023, 4, 1))
    ]

    plan = plan_erasure(held, [], TODAY, year_end_month=3)

    assert [each.until for each in plan] == [date(2029, 12, 31), date(2030, 12, 31)]


def test_what_a_statute_spares_goes_at_once() -> None:
    """A driver's name is on no voucher."""
    driver, plate = (Field(name, OnErasure.PSEUDONYM, 1) for name in ("driver_name", "plate"))
    anchor = Anchor("ACC_VOUCHER", date(2026, 5, 6), frozenset({"driver_name"}))
    held = Holding(
        record_class="ticket_persons",
        path="ticket.driver.person",
        records=1,
        fields=(driver, plate),
        anchors=(anchor,),
    )

    plan = plan_erasure([held], [], TODAY)

    assert [(each.fields, each.outcome) for each in plan] == [
        (("driver_name",), Outcome.PSEUDONYMISE),
        (("plate",), Outcome.KEEP),
    ]


def test_nothing_held_gives_an_empty_plan() -> None:
    assert plan_erasure([], [], TODAY) == []
