"""A chain from a person to the law that keeps it, drawn; and what if some of it ends."""

from typing import Any

from tests.endpoints.invoices.office import Office
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.test_chain import private_customer
from tests.endpoints.yard import Record, made
from tests.register import Register

CHAIN = [
    *(("parties", "orders"), ("orders", "loads"), ("loads", "weigh_tickets")),
    *(("weigh_tickets", "invoices"), ("invoices", "open-invoice"), ("open-invoice", None)),
]


# clause: C23 blockers are listed with their basis and end date
async def test_a_chain_leads_from_the_person_to_what_keeps_them(register: Register) -> None:
    office, keepers = await Office.opened(register), await Keepers.of(register)
    maija = await private_customer(office)
    order = await office.order(customer=maija, confirm=True)
    load = await made(office.order_desk, "/loads", {"order_line_id": order["lines"][0]["id"]})
    await office.ticket(order, load_id=load["id"])
    await office.keep_promises()
    invoice = (await office.post(await office.newest())).json()
    request = await keepers.asked(maija["party_id"])
    await keepers.planned(request)

    graph = await keepers.shown(request, "/blockers")
    owed = _edges(graph)
    assert {*CHAIN} <= owed
    assert {("invoices", "statute"), ("statute", "2032-12-31")} <= owed
    assert not any(target == "payments" for _, target in owed)
    assert _reached(graph) == _keys(graph)
    assert graph["name"] == "Maija Mallikas"
    assert not graph["is_cut"]

    assert (await office.pay(invoice, 100)).status_code == 201
    graph = await keepers.shown(request, "/blockers")
    assert ("invoices", "payments") in _edges(graph)
    assert _reached(graph) == _keys(graph)


async def test_what_if_it_is_paid(register: Register) -> None:
    office, keepers = await Office.opened(register), await Keepers.of(register)
    keepers.at("2026-11-23T09:00:00+02:00")
    invoice = await office.posted(customer=(maija := await private_customer(office)))
    request = await keepers.asked(maija["party_id"])
    plan = await keepers.planned(request)
    paid = {"ending": "invoice-paid", "blocker": invoice["number"], "on": "2026-11-30"}

    unpaid = await _foretold(keepers, request, on="2033-01-01")
    before = await _foretold(keepers, request, on="2026-11-29", happening=[paid])
    after = await _foretold(keepers, request, on="2026-11-30", happening=[paid])

    assert (unpaid["foretold"], unpaid["closes_on"]) == ("waiting", None)
    assert [each["on"] for each in unpaid["steps"]] == ["2026-11-23", "2033-01-01"]
    kept = {each["record_class"] for each in before["entries"]}
    assert {"phones", "emails", "invoice_parties"} <= kept
    assert "phones" not in {each["record_class"] for each in after["entries"]}
    assert after["closes_on"] == "2033-01-01"
    goes = {
        each["on"]: {one["record_class"] for one in each["goes"]} for each in after["steps"]
    }
    assert {"phones", "emails"} <= goes["2026-11-30"]
    assert "invoice_parties" in goes["2033-01-01"]
    assert (await keepers.shown(request, "/plan"))["digest"] == plan["digest"]

    other = paid | {"blocker": "1"}
    begins = {"ending": "request-closed", "blocker": request["number"], "on": "2026-11-30"}
    for said, why in (
        ({"on": "2026-11-22"}, "day-has-passed"),
        ({"happening": [paid | {"on": "2026-11-22"}]}, "day-has-passed"),
        ({"happening": [other]}, "nothing-ends-so"),
        ({"happening": [begins]}, "nothing-ends-so"),
    ):
        url = f"/data-subject-requests/{request['id']}/outlook"
        refused = await keepers.first.post(url, json={"on": "2026-12-01"} | said)
        assert (refused.status_code, refused.json()["type"]) == (422, f"/problems/{why}")


async def test_of_nobody_nothing_is_drawn(register: Register) -> None:
    keepers = await Keepers.of(register)
    request = await keepers.asked(None)

    graph = await keepers.shown(request, "/blockers")
    told = await _foretold(keepers, request, on="2199-01-01")

    assert [graph[each] for each in ("records", "reasons", "edges")] == [[], [], []]
    assert (told["foretold"], told["entries"], told["steps"][0]["goes"]) == ("closed", [], [])


async def _foretold(keepers: Keepers, request: Record, **said: Any) -> Record:
    url = f"/data-subject-requests/{request['id']}/outlook"
    answer = await keepers.first.post(url, json=said)
    assert answer.status_code == 200, answer.text
    told: Record = answer.json()
    return told


def _edges(graph: Record) -> set[tuple[str, Any]]:
    """Give the edges by what kinds of things they join; days by themselves."""
    kinds = {each["key"]: each["record_class"] for each in graph["records"]}
    kinds |= {each["key"]: each["hold"]["ground"] for each in graph["reasons"]}
    kinds |= {each["key"]: each["on"] for each in graph["days"]}
    return {(kinds[each["source"]], kinds[each["target"]]) for each in graph["edges"]}


def _keys(graph: Record) -> set[str]:
    kinds = ("records", "reasons", "days")
    return {each["key"] for kind in kinds for each in graph[kind]}


def _reached(graph: Record) -> set[str]:
    """Walk from the person as far as the edges lead."""
    found = {each["key"] for each in graph["records"] if each["record_class"] == "parties"}
    while (
        more := {each["target"] for each in graph["edges"] if each["source"] in found} - found
    ):
        found |= more
    return found
