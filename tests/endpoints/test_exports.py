"""Lists taken away as files: no more than their taker sees, and nothing without the ledger."""

import csv
import hashlib
import io
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select, update

from api.disclosure.rules import Basis, RecipientRole
from api.disclosure.tables import Disclosure, Recipient
from api.kernel.clock import now
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.kernel.roles import GRANTS, PROVEN_ANEW, Role
from api.kernel.spreadsheets import harmless
from api.lists.columns import WORDS, columns_of
from api.lists.rules import ListOf
from api.staff.session_tables import SignInSession
from api.views.tables import Viewing
from tests.endpoints.yard import Record, Yard
from tests.promises.asking import unchanged
from tests.register import HEARD, Client, Register

CSV: dict[str, Any] = {"kind": "csv"}
FINNISH = {"Accept-Language": "fi"}


@pytest.fixture
async def yard(register: Register) -> Yard:
    return await Yard.opened(register)


async def taken(client: Client, which: str, **said: Any) -> list[list[str]]:
    answer = await client.post(f"/{which}/exports", json=CSV | said, headers=FINNISH)
    assert answer.status_code == 200, answer.text
    assert answer.content.startswith(b"\xef\xbb\xbf")
    text = answer.content.decode("utf-8-sig")
    return [*csv.reader(io.StringIO(text, newline=""), delimiter=";")]


async def ledger(register: Register) -> list[Disclosure]:
    async with register.work(writes=False) as work:
        return [*await work.session.scalars(select(Disclosure).order_by(Disclosure.at))]


async def three_orders(yard: Yard) -> list[Record]:
    product = await yard.product(price="12.35")
    names = ["=HYPERLINK(1)", "Äijälä Oy", "Zeta; Oy"]
    return [
        await yard.order(customer=await yard.customer(name=name), product=product)
        for name in names
    ]


# clause: C27 everything exported is in the ledger
async def test_a_list_leaves_as_finnish_programs_read_it_and_the_ledger_tells(
    yard: Yard, register: Register
) -> None:
    first, second, _ = await three_orders(yard)
    columns = ["number", "customer_name", "state", "ordered_kg", "unit_price", "net_cents"]
    asked = CSV | {"columns": columns, "chosen": {"descending": False}}

    answer = await yard.order_desk.post("/orders/exports", json=asked, headers=FINNISH)

    head, *rows = answer.content.decode("utf-8-sig").split("\r\n")
    assert head == "Numero;Asiakas;Tila;Tilattu, kg;Hinta, €;Veroton, €"
    assert rows == [
        f"{first['number']};'=HYPERLINK(1);Luonnos;150000;12,35;1852,50",
        f"{second['number']};Äijälä Oy;Luonnos;150000;12,35;1852,50",
        rows[2],
        "",
    ]
    assert rows[2].split(";", 1)[1] == '"Zeta; Oy";Luonnos;150000;12,35;1852,50'
    disposed = answer.headers["content-disposition"]
    assert disposed.startswith('attachment; filename="orders-')
    [line] = await ledger(register)
    parties = {
        UUID(
            (await yard.order_desk.get(f"/customers/{each['customer_id']}")).json()["party_id"]
        )
        for each in (first, second, _)
    }
    assert {*line.subjects} == parties
    assert line.fields == sorted(f"orders.{name}" for name in columns)
    assert (line.caller_id, line.purpose) == (yard.order_desk.account_id, "order-handling")
    assert line.payload_sha256 == hashlib.sha256(answer.content).hexdigest()
    async with register.work(writes=False) as work:
        views = select(Viewing).where(Viewing.operation == "export_orders")
        [view] = (await work.session.scalars(views)).all()
        own = await work.session.get_one(Recipient, line.recipient_id)
    assert {*view.subjects} == parties
    assert (own.name, own.role) == ("Oma käyttö", RecipientRole.OURSELVES)


async def test_filters_and_columns_are_the_lists_own(yard: Yard, register: Register) -> None:
    await three_orders(yard)
    desk = yard.order_desk

    assert await taken(desk, "orders", chosen={"state": "closed"}, columns=["number"]) == [
        ["Numero"]
    ]
    [_, *names] = await taken(desk, "customers", columns=["name"], chosen={"sort": "name"})
    assert [name for [name] in names] == ["'=HYPERLINK(1)", "Zeta; Oy", "Äijälä Oy"]
    assert await taken(desk, "invoices") == [[*await heads("invoices")]]
    assert len(await ledger(register)) == 1, "an empty list discloses nobody"
    async with unchanged(register):
        for wrong, problem in (
            ({"columns": ["id"]}, "unknown-column"),
            ({"columns": ["number", "note"]}, "unknown-column"),
            ({"chosen": {"owner": "x"}}, "malformed"),
            ({"kind": "pdf"}, "malformed"),
        ):
            refused = await desk.post("/orders/exports", json=CSV | wrong)
            assert refused.status_code == 422
            told = [refused.json()["type"]]
            told += [each["type"] for each in refused.json().get("errors", [])]
            assert f"/problems/{problem}" in told, wrong


async def heads(which: str) -> list[str]:
    return [WORDS["columns"][name]["fi"] for name in columns_of(ListOf(which))]


async def test_a_workbook_has_numbers_and_text_but_no_formula(yard: Yard) -> None:
    first, *_ = await three_orders(yard)
    asked = {"kind": "xlsx", "columns": ["customer_name", "net_cents", "ordered_at", "number"]}
    answer = await yard.order_desk.post(
        "/orders/exports", json=asked | {"chosen": {"descending": False}}, headers=FINNISH
    )

    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    head, row, *_ = book.get_sheet_by_index(0).to_python()
    assert head == ["Asiakas", "Veroton, €", "Tilattu", "Numero"]
    assert (row[0], row[1], row[3]) == ("=HYPERLINK(1)", 1852.5, first["number"])
    assert str(row[2])[:4] == first["ordered_at"][:4]
    assert b"<f>" not in answer.content


# clause: C27 disclosed only as described
async def test_nobody_takes_what_they_may_not(yard: Yard, register: Register) -> None:
    await three_orders(yard)
    keeper = await register.client(Role.REGISTER_KEEPER)
    partner = {"name": "Tilitoimisto Malli Oy", "role": "processor", "country": "FI"}
    outside = (await keeper.post("/recipients", json=partner)).json()
    tired = await register.client(Role.ORDER_DESK)
    async with register.work() as work:
        stale = {"proven_until": now() - timedelta(minutes=1)}
        mine = SignInSession.__table__.c.id == tired.session_id
        connection = await work.session.connection()
        await connection.execute(update(SignInSession.__table__).where(mine).values(stale))

    marketer = await register.client(Role.MARKETING)
    async with unchanged(register):
        for client, problem in ((marketer, "forbidden"), (tired, "step-up-required")):
            refused = await client.post("/customers/exports", json=CSV)
            assert refused.json()["type"] == f"/problems/{problem}"
    to = {"recipient_id": outside["id"]}
    asked: tuple[tuple[dict[str, Any], str], ...] = (
        (to, "basis-missing"),
        (to | {"basis": Basis.CONTRACT}, "no-contract"),
        ({"recipient_id": str(UUID(int=9))}, "not-found"),
    )
    for said, problem in asked:
        refused = await yard.order_desk.post("/orders/exports", json=CSV | said)
        assert refused.json()["type"] == f"/problems/{problem}", refused.text
    assert await ledger(register) == []


async def test_too_long_a_list_stays(yard: Yard, register: Register) -> None:
    await three_orders(yard)
    register.app.state.settings = register.settings.model_copy(update={"export_rows": 2})

    refused = await yard.order_desk.post("/orders/exports", json=CSV)

    assert (refused.status_code, refused.json()["most"]) == (422, 2)
    assert await ledger(register) == []


# clause: C27 a protected address is in no file
async def test_no_file_tells_where_a_protected_person_lives(
    yard: Yard, register: Register
) -> None:
    person = {"form": "person", "given_name": "Aino", "family_name": "Malli", "source": HEARD}
    at_home = {"street": "Mallikatu 1", "postal_code": "00100", "town": "Mallila"}
    answer = await yard.order_desk.post("/customers", json=person | {"addresses": [at_home]})
    aino = answer.json()
    keeper = await register.client(Role.REGISTER_KEEPER, purpose=Purpose.CUSTOMER_CARE)
    said = {"until": "2099-12-31", "because": "Turvakielto", "source": HEARD}
    url = f"/parties/{aino['party_id']}/protection"
    seen = {"If-Match": f'"{aino["version"]}"'}
    put = await keeper.put(url, json=said, headers=seen)
    assert put.status_code == 200, put.text

    [listed] = (await keeper.get("/customers")).json()["items"]
    assert listed["town"] == "Mallila"
    assert await taken(keeper, "customers", columns=["name", "town"]) == [
        ["Nimi", "Paikkakunta"],
        ["Aino Malli", ""],
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+358401", "'+358401"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        (" =1", "' =1"),
        ("\uff1d1", "'\uff1d1"),
        ("Malli = Oy", "Malli = Oy"),
        ("1-2", "1-2"),
        ("", ""),
        (" ", " "),
    ],
)
def test_no_text_is_run(text: str, shown: str) -> None:
    assert harmless(text) == shown


def test_every_column_and_code_has_a_word() -> None:
    for which in ListOf:
        for name, kind in columns_of(which).items():
            assert {*WORDS["columns"][name]} == {"fi", "sv", "en"}
            for code in getattr(kind, "__members__", {}).values():
                assert {*WORDS["codes"][f"{kind.__name__}.{code}"]} == {"fi", "sv", "en"}


def test_whoever_takes_a_list_away_may_read_it_and_proves_to_be_there() -> None:
    exports = [each for each in Permission if each.endswith(":export")]

    no_lists = {Permission.REQUESTS_EXPORT, Permission.DEALS_EXPORT}
    assert len({*exports} - no_lists) == len(ListOf)
    assert PROVEN_ANEW.issuperset(exports)
    for grant in GRANTS.values():
        for each in grant.may.intersection(exports) - {Permission.DEALS_EXPORT}:
            assert Permission(f"{each.removesuffix('export')}read") in grant.may
