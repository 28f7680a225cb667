"""Posted invoices go when their period has ended, and not a day before: seals and all else."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Final

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from api.audit.tables import Provenance
from api.database.failures import Clash
from api.http.tables import IdempotencyKey
from api.invoices.opening import open_invoice
from api.invoices.opening_schemas import NewOpening
from api.invoices.payment_tables import Payment
from api.invoices.release_tables import ReleasedInvoice
from api.invoices.tables import Invoice
from api.invoices.verifying import Broken, findings
from api.jobs.promises import promise
from api.jobs.timetable import NO_RECORD
from api.weighing.ticket_tables import WeighTicket
from tests.endpoints.invoices.office import Office
from tests.endpoints.invoices.test_credit_notes import credit
from tests.endpoints.privacy.keeper import found
from tests.endpoints.yard import Record
from tests.register import Register

POSTED_AT: Final = datetime(2026, 11, 20, 9, tzinfo=UTC)
LAST_DAY: Final = datetime(2032, 12, 31, 12, tzinfo=UTC)
DAY_AFTER: Final = datetime(2033, 1, 1, 12, tzinfo=UTC)
SEVEN_YEARS_ON: Final = datetime(2034, 1, 1, 12, tzinfo=UTC)
MARKS: Final = ("Mallirakennus", "TM-0417", "Mallikatu 1", "Maija Maksaja", "MLK-1")
BY_HAND: Final = (
    *("DELETE FROM invoice_tickets", "DELETE FROM invoice_lines"),
    *("DELETE FROM invoice_vats", "DELETE FROM invoices"),
)


@pytest.fixture
async def office(register: Register) -> Office:
    at(register, POSTED_AT)
    return await Office.opened(register)


def at(register: Register, moment: datetime) -> None:
    register.works.clock = lambda: moment


async def night(office: Office, moment: datetime) -> None:
    at(office.register, moment)
    runner = office.register.app.state.runner
    await runner.keep_timetable()
    while await runner.run_next():
        pass


async def paid(office: Office) -> Record:
    invoice = await office.posted()
    await office.pay(invoice, received_on="2026-11-30", payer_name="Maija Maksaja")
    return invoice


async def left(office: Office) -> dict[str, int]:
    tables = (Invoice, Payment, WeighTicket, ReleasedInvoice)
    async with office.register.work(writes=False) as work:
        return {
            each.__tablename__: await work.session.scalar(
                select(func.count()).select_from(each)
            )
            or 0
            for each in tables
        }


async def is_refused(office: Office, statement: str) -> bool:
    try:
        async with office.register.work() as work:
            await work.session.execute(text(statement))
    except (DBAPIError, Clash):
        return True
    return False


async def test_an_invoice_goes_the_day_after_its_period_and_leaves_its_seal(
    office: Office,
) -> None:
    invoice = await paid(office)
    async with office.register.work(writes=False) as work:
        sha256 = await work.session.scalar(select(Invoice.sha256))

    await night(office, LAST_DAY)
    before = await left(office)
    named = (await office.invoice(invoice["id"]))["buyer_name"]
    await night(office, DAY_AFTER)

    assert named == "Mallirakennus Oy", "not even the names go before"
    assert before == {"invoices": 1, "payments": 1, "weigh_tickets": 1, "released_invoices": 0}
    assert await left(office) == {
        **dict.fromkeys(("invoices", "payments"), 0),
        **dict.fromkeys(("weigh_tickets", "released_invoices"), 1),
    }
    async with office.register.work(writes=False) as work:
        gone = (await work.session.scalars(select(ReleasedInvoice))).one()
        assert (gone.number, gone.sha256) == (invoice["number"], sha256)
        assert (gone.rule, str(gone.kept_until)) == ("ACC_VOUCHER@1997-12-31", "2032-12-31")
        assert str(gone.released_on) == "2033-01-01"
    assert (await office.billing.get(f"/invoices/{invoice['id']}")).status_code == 404


async def test_what_a_former_program_invoiced_goes_when_it_is_paid_and_over(
    office: Office,
) -> None:
    said = {"number": "8871", "reference": "1232", "customer_id": (await office.payer())["id"]}
    said |= {"invoice_on": date(2026, 10, 1), "due_on": date(2026, 10, 15)}
    async with office.register.work() as work:
        opening = await open_invoice(
            work, NewOpening(total_cents=124_000, open_cents=124_000, **said)
        )

    await night(office, DAY_AFTER)
    owed = await office.invoice(str(opening.id))
    paid = await office.pay(owed, received_on="2026-11-30")
    await night(office, DAY_AFTER + timedelta(days=1))

    assert (owed["state"], paid.status_code) == ("opening", 201)
    assert (await office.billing.get(f"/invoices/{opening.id}")).status_code == 404
    assert await left(office) == dict.fromkeys(await left(office), 0)


async def test_nobody_is_named_by_what_is_left_of_it(office: Office) -> None:
    await paid(office)
    papers = {"invoice_parties", "ticket_persons", "payments"}

    await night(office, SEVEN_YEARS_ON)

    places = await found(office.register, *MARKS)
    named = {each.split(".")[0] for where in places.values() for each in where}
    assert named & {*papers, "idempotency_keys"} == set()
    async with office.register.work(writes=False) as work:
        kept = select(Provenance.record_type).where(Provenance.earlier_value.is_not(None))
        assert {*await work.session.scalars(kept)} & papers == set()


async def test_answers_for_retries_are_gone_after_a_day(office: Office) -> None:
    invoice = await paid(office)

    before = await answers_at(office, timedelta(hours=23, minutes=59))
    after = await answers_at(office, timedelta(hours=24, minutes=1))

    assert (before, after) == (True, False)
    assert (await office.invoice(invoice["id"]))["receivable_state"] == "paid"


async def answers_at(office: Office, later: timedelta) -> bool:
    """Let the hour's job be done at a moment, and tell whether answers are left."""
    at(office.register, POSTED_AT + later)
    async with office.register.work() as work:
        await promise(work, "forget_old_answers", NO_RECORD)
    while await office.register.app.state.runner.run_next():
        pass
    async with office.register.work(writes=False) as work:
        return await work.session.scalar(select(IdempotencyKey.id).limit(1)) is not None


async def test_what_is_open_stays(office: Office) -> None:
    invoice = await office.posted()
    await office.pay(invoice, invoice["total_cents"] - 1)

    await night(office, SEVEN_YEARS_ON)

    assert (await left(office))["invoices"] == 1
    assert (await office.invoice(invoice["id"]))["open_cents"] == 1


async def test_a_younger_credit_note_keeps_its_invoice(office: Office) -> None:
    invoice = await office.posted()
    at(office.register, datetime(2027, 2, 1, 9, tzinfo=UTC))
    await credit(office, invoice)

    await night(office, DAY_AFTER)
    between = await left(office)
    await night(office, datetime(2034, 1, 1, 12, tzinfo=UTC))

    assert (between["invoices"], between["released_invoices"]) == (2, 0)
    after = await left(office)
    assert (after["invoices"], after["released_invoices"]) == (0, 2)


async def test_numbers_and_seals_still_add_up(office: Office) -> None:
    await paid(office)
    still_open = await office.posted(10_000)
    await paid(office)

    await night(office, SEVEN_YEARS_ON)

    async with office.register.work(writes=False) as work:
        today = SEVEN_YEARS_ON.date()
        assert [each async for each in findings(work.session, today)] == []
        assert (await work.session.scalars(select(Invoice.number))).all() == [
            still_open["number"]
        ]


async def test_by_hand_nothing_goes_before_its_time(office: Office) -> None:
    """Not even with a row that claims the time was over: it is compared with the invoice."""
    await paid(office)
    too_early = "'2031-12-31'", "'2032-01-01'"
    not_over = "'2032-12-31'", "'2032-12-31'"
    wrong_seal = "'2032-12-31'", "'2033-01-01'"

    at(office.register, SEVEN_YEARS_ON)
    refused = [await is_refused(office, each) for each in BY_HAND]
    refused += [await forged(office, *too_early), await forged(office, *not_over)]
    refused += [await forged(office, *wrong_seal, sha256="'x'")]
    refused += [await forged(office, *wrong_seal, number="'20269999'")]

    assert refused == [True] * len(refused)
    assert (await left(office))["invoices"] == 1


async def test_what_was_removed_stays_told(office: Office) -> None:
    await paid(office)
    await night(office, SEVEN_YEARS_ON)

    told = [
        await is_refused(office, "UPDATE released_invoices SET released_on = kept_until"),
        await is_refused(office, "DELETE FROM released_invoices"),
    ]

    assert told == [True, True]


async def test_a_removal_of_a_day_that_has_not_come_is_named(office: Office) -> None:
    await paid(office)
    await night(office, SEVEN_YEARS_ON)

    async with office.register.work(writes=False) as work:
        told = [each async for each in findings(work.session, POSTED_AT.date())]

    assert [each.broken for each in told] == [Broken.RELEASED_EARLY]


class _Undone(Exception):
    """Ends a Work, so that nothing of it stays."""


async def forged(
    office: Office, until: str, on: str, number: str = "number", sha256: str = "sha256"
) -> bool:
    """Say by hand that the period was over, and tell whether the lines stay all the same."""
    claim = (
        "INSERT INTO released_invoices (id, invoice_id, number, ordinal, sha256, rule,"  # noqa: S608 - ours
        f" kept_until, released_on) SELECT id, id, {number}, ordinal, {sha256}, 'x', {until},"
        f" {on} FROM invoices"
    )
    refused = False
    with suppress(_Undone):
        async with office.register.work() as work:
            await work.session.execute(text(claim))
            try:
                await work.session.execute(text("DELETE FROM invoice_vats"))
            except DBAPIError:
                refused = True
            raise _Undone
    return refused
