"""Everything that is written leaves its trail: which columns, on whose word; never a value."""

from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar
from uuid import UUID

import httpx
import pytest
from sqlalchemy import String, cast, delete, func, insert, select, update

from api.all_tables import Base
from api.audit.provenance import SOURCELESS, SourceRequired
from api.audit.tables import Change, Provenance
from api.customers.rules.kinds import Form, OrganisationKind
from api.customers.tables import Organisation, Phone
from api.database.work import Asked
from api.http.route import Route
from api.http.said import Sourced
from api.kernel.access import REGISTER
from api.kernel.languages import Language
from api.kernel.operations import Operation
from api.kernel.privacy import PERSONAL, Category
from api.views.tables import Viewing
from tests.promises.asking import who_may
from tests.promises.calls import Call, body_of, call
from tests.promises.everything import DOING, STAFF, TABLES, named, own_columns
from tests.promises.seeded import Seeded, seed
from tests.register import Register

Row = TypeVar("Row", bound=Base)

DOORS: Final = {
    "approve_breach_decision": "needs a draft that was read",
    "approve_assessment": "needs one that is answered and was read",
    "review_assessment": "needs one that was approved, and a day of this year",
    "approve_stage": "needs a stage that somebody has proposed",
    "fetch_deal_file": "needs a buyer with a contract",
    "take_deal_file": "needs the code of a room",
    "enter_deal_room": "needs the code of a room",
    "note_deal_informed": "needs a sale that was closed",
    "open_deal": "needs a buyer with a contract",
    "close_breach": "needs a breach that is settled and told of",
    "send_breach_decision": "needs a decision that is approved",
    "add_breach_subject": "needs somebody who is not on its list",
    "remove_breach_subject": "needs somebody who has not been told",
    "ask_for_account": "needs a mail server, run by somebody with a contract",
    "ask_for_code": "as above",
    "ask_for_order": "needs somebody signed in for their own data",
    "ask_myself": "needs somebody signed in for their own data",
    "correct_my_data": "as above",
    "remove_my_data": "as above",
    "object_myself": "as above",
    "take_back_my_objection": "as above",
    "begin_own_key": "needs a link out of a mail",
    "open_by_key": "as above",
    "enter_by_code": "needs a code out of a mail",
    "open_own_account": "needs a link out of a mail",
    "invite_to_own_data": "needs a mail server, run by somebody with a contract",
    "complete_run": "needs a list that is out, and nobody to take off it",
    "confirm_consent": "needs a link out of a mail",
    "make_audience": "needs somebody who agreed to it",
    "make_directory": "needs somebody who agreed to it",
    "make_labels": "needs somebody who was told",
    "record_consent": "needs a paper or a message about the very person",
    "request_consent": "needs a mail server, run by somebody with a contract",
    "switch_my_blocks": "needs somebody whom the register holds data about: portal/test_blocks",
    "send_campaign": "needs a mail server, run by somebody with a contract",
    "take_list": "needs a list with somebody on it whom the gate lets pass",
    "unsubscribe": "needs a link out of a mail",
    "undo_import": "needs an import that has ended",
    "allocate_payment": "needs an invoice that is posted, with something open",
    "archive_orders": "needs orders that are over",
    "approve_weigh_tickets": "needs tickets that wait for it",
    "ask_for_passkey": "wants a page of our own",
    "answer_message": "needs a mail server, run by somebody with a contract",
    "ask_register": "needs a business register that is set up",
    "approve_plan": "needs a plan that somebody else has made",
    "begin_kiosk_session": "needs a kiosk's token, and a badge or a PIN",
    "change_password": "needs the old one",
    "change_visit": "needs an order that is confirmed",
    "change_saved_list": "needs a list of one's own",
    "check_credit": "needs a bureau, or a partner, with a contract",
    "confirm_second_factor": "needs a code",
    "credit_invoice": "needs an invoice that is posted, with what it is sealed by",
    "dispute_invoice": "needs an invoice that is posted",
    "end_credit_stop": "needs a stop that stands, and nobody sells to whom it stops",
    "enrol_passkey": "needs a device that signs",
    "forget_saved_list": "needs a list of one's own",
    "hand_over_key": "needs somebody whose NDA is in force",
    "clarify_item": "needs an item that is not decided",
    "decide_item": "needs an item that is not decided, and somebody who is known",
    "acknowledge_telling": "needs somebody who was told, and has not answered",
    "excuse_telling": "needs somebody who has not answered",
    "note_recipient_told": "needs a recipient that was not told",
    "note_no_recipients": "needs a case that nobody is told of",
    "correct_value": "needs an item that was granted",
    "lift_restriction": "needs an item that restricts",
    "extend_item": "needs an item whose day has not come",
    "follow_request": "needs a code",
    "begin_identification": "needs the code of a request",
    "end_identification": "needs somebody who comes back from a provider",
    "ask_requester": "needs a case that nobody was asked about",
    "note_reply": "needs somebody who was asked something",
    "hand_over_invoice": "needs an invoice that is posted",
    "issue_token": "needs a secret",
    "acknowledge_notice": "needs a version that is in force",
    "publish_notice": "needs a draft that was read",
    "adopt_notice": "needs a company that is set up, and no draft that waits",
    "draft_notice": "needs a company that is set up, and no draft that waits",
    "lend_paper": "needs a paper under lock, and somebody whose NDA is in force",
    "make_recovery_codes": "changes the account that change_me is tried on",
    "merge_customers": "needs two of one legal form",
    "order_destruction": "needs a paper that nobody has ordered to go",
    "part_customers": "needs a merge that stands",
    "post_invoice": "needs tickets that are approved",
    "post_invoices": "needs tickets that are approved",
    "refresh_session": "needs a cookie",
    "remove_scan": "needs a scan that was not thrown away",
    "remove_order_line": "needs a line that no load is planned for",
    "remove_passkey": "needs one of one's own",
    "report_emergency": "needs an opening of one's own",
    "report_credit_result": "needs a check that is assigned to whoever answers",
    "run_erasure": "needs a plan that is approved",
    "run_import": "needs rows that a job has checked",
    "set_up": "on an empty register only",
    "sign_in": "needs a password and a code",
    "sign_in_by_passkey": "needs a device that signs",
    "register_nda_paper": "needs a text in force, and somebody who is still here",
    "sign_nda": "needs a text in force",
    "sign_out": "ends the session",
    "step_up": "needs a code",
    "step_up_by_passkey": "needs a device that signs",
    "take_invoice": "needs an invoice that was handed to whoever takes it",
    "stop_customers_credit": "leaves a customer to whom nothing is sold any more",
    "upload_scan": "needs a file, and keys that open",
    "witness_destruction": "needs the label of a paper that is to go",
}
"""What cannot be called on seeded rows; their own tests open these doors."""

WITHOUT_TRAIL: Final = {
    "begin_passkey": "a challenge is nobody's record, and gone in minutes",
    "list_touched": "adds nobody where nobody was touched",
    "cancel_job": "jobs are the register's own bookkeeping",
    "foretell_erasure": "only foretells; its question is longer than an address",
}
"""What writes nothing that is trailed, and why."""

STAGED: Final = {
    "import_rows": "the file is its source, and the row is gone when the import ends",
}
"""Tables whose personal values have no provenance of their own, and why."""

WORDS: Final = ("Malli", "malli@works.example", "40 000 00", "Soita", "Aino", "viite")
"""Parts of the personal values that the calls say."""


@dataclass
class Told:
    """One call, what came of it, and the change and view rows it left."""

    route: Route
    asked: Call
    answer: httpx.Response
    changes: list[Change]
    views: list[Viewing]
    shown: set[UUID]
    """The seeded subjects whose tags stand in the answer."""
    staff: set[UUID]


@pytest.fixture(scope="module")
async def tour(shared: Register) -> list[Told]:
    """Call every writing operation once, what creates first and what removes last."""
    with pytest.MonkeyPatch.context() as patched:
        made = await seed(shared.works, patched)
    somebody = await who_may(shared)
    staff = {row.id for row in made.rows["accounts"]}
    order = ["POST", "PATCH", "PUT", "DELETE"]
    told = []
    for route in sorted(DOING, key=lambda each: order.index(each.method)):
        if named(route) not in DOORS:
            known = [await _count(shared, each) for each in (Change, Viewing)]
            one = await _called(shared, made, route)
            answer = await somebody(route).request(route.method, one.path, **one.options)
            changed = await _rows(shared, Change, after=known[0])
            viewed = await _rows(shared, Viewing, after=known[1])
            shown = made.subjects_in(answer.text)
            told.append(Told(route, one, answer, changed, viewed, shown, staff))
    return told


async def test_every_operation_can_be_called(tour: list[Told]) -> None:
    refused = {
        named(each.route): each.answer.text for each in tour if not each.answer.is_success
    }

    assert refused == {}, "teach tests/promises/calls.py what these want"


async def test_every_write_is_in_the_trail(tour: list[Told]) -> None:
    silent = {named(each.route) for each in tour if each.answer.is_success and not each.changes}

    assert silent == set(WITHOUT_TRAIL)


async def test_a_trail_names_its_operation_its_caller_and_columns_that_are(
    tour: list[Told],
) -> None:
    columns = {
        table.__tablename__: {each.key for each in table.__mapper__.column_attrs}
        for table in TABLES
    }
    for each in tour:
        for change in each.changes:
            assert change.operation == named(each.route)
            assert {*change.columns} <= columns[change.record_type]
            assert change.columns


async def test_whom_a_write_shows_is_logged_once(tour: list[Told]) -> None:
    for each in tour:
        name, purposes = named(each.route), each.route.operation.purposes
        if purposes:
            assert len(each.views) == 1, name
        else:
            assert each.shown <= each.staff, f"{name} shows persons for no purpose"
            assert bool(each.shown) <= len(each.views) <= 1, name
        for view in each.views:
            assert view.operation == name
            assert view.purpose == min(purposes, default=None)
            assert {*view.subjects} >= each.shown, name


async def test_a_trail_holds_no_value(tour: list[Told], shared: Register) -> None:
    assert tour
    async with shared.work(writes=False) as work:
        for column in Change.__table__.c:
            for word in WORDS:
                holding = select(func.count()).where(cast(column, String).contains(word))
                assert not await work.session.scalar(holding), f"{column} holds {word}"


async def test_every_personal_value_has_its_source(tour: list[Told], shared: Register) -> None:
    """Look at all that is stored, by whomever: seeded rows, and what the calls left."""
    assert tour
    async with shared.work(writes=False) as work:
        current = select(Provenance.record_id, Provenance.column)
        current = current.where(Provenance.superseded_at.is_(None))
        known = {(str(key), name) for key, name in await work.session.execute(current)}
        sourceless = [
            f"{table.__tablename__}.{name} of {key}"
            for table in TABLES
            for name in _personal(table)
            for key in await work.session.scalars(
                select(table.__table__.c.id).where(table.__table__.c[name].is_not(None))
            )
            if (str(key), name) not in known
        ]

    assert sourceless == []


async def test_a_value_has_one_current_source(tour: list[Told], shared: Register) -> None:
    assert tour
    async with shared.work(writes=False) as work:
        of_each = (
            select(Provenance.record_id, Provenance.column)
            .where(Provenance.superseded_at.is_(None))
            .group_by(Provenance.record_id, Provenance.column)
            .having(func.count() > 1)
        )
        doubled = (await work.session.execute(of_each)).all()

    assert doubled == []


@pytest.mark.parametrize(
    "route",
    [
        each
        for each in DOING
        if issubclass(body_of(each) or object, Sourced) and named(each) not in DOORS
    ],
    ids=named,
)
async def test_who_says_personal_things_says_where_they_come_from(
    shared: Register, route: Route, tour: list[Told]
) -> None:
    client = await shared.client(*STAFF)
    [told] = [each for each in tour if each.route is route]
    body = {name: value for name, value in told.asked.json.items() if name != "source"}

    refused = await client.request(
        route.method, told.asked.path, **replace(told.asked, json=body).options
    )

    assert refused.status_code == 422, refused.text
    assert "/source" in {each["pointer"] for each in refused.json()["errors"]}


async def test_a_personal_value_without_a_source_is_not_stored(register: Register) -> None:
    asked = Asked(REGISTER, Operation("sourceless"))

    with pytest.raises(SourceRequired):
        async with register.works.start(asked) as work:
            work.session.add(
                Organisation(
                    form=Form.ORGANISATION,
                    kind=OrganisationKind.COMPANY,
                    name="Malli Oy",
                    name_sort="malli oy",
                    language=Language.FI,
                    created_at=work.now,
                )
            )

    async with register.work(writes=False) as work:
        assert not await work.session.scalar(select(func.count()).select_from(Organisation))


@pytest.mark.parametrize(
    "statement",
    [insert(Phone), update(Phone).values(number="+358400000"), delete(Phone)],
    ids=["insert", "update", "delete"],
)
async def test_nobody_writes_past_the_trail(register: Register, statement: Any) -> None:
    with pytest.raises(TypeError, match="bulk"):
        async with register.work() as work:
            await work.session.execute(statement)


async def _called(shared: Register, made: Seeded, route: Route) -> Call:
    async with shared.work(writes=False) as work:
        return await call(work, made, route)


async def _count(shared: Register, table: type[Row]) -> int:
    async with shared.work(writes=False) as work:
        return await work.session.scalar(select(func.count()).select_from(table)) or 0


async def _rows(shared: Register, table: type[Row], *, after: int) -> list[Row]:
    rows = select(table).order_by(table.id).offset(after)
    async with shared.work(writes=False) as work:
        return [*await work.session.scalars(rows)]


def _personal(table: type[Base]) -> list[str]:
    """Name the personal columns of a table's own that need a source."""
    if table.__tablename__ in {*SOURCELESS, *STAGED}:
        return []
    return [
        attribute.key
        for attribute in own_columns(table)
        if (stated := attribute.columns[0].info.get(PERSONAL))
        and stated.category is not Category.STAFF
    ]
