"""The same act on many rows of a list: each answered for by itself, none undoing another."""

from tests.endpoints.invoices.office import Office
from tests.endpoints.yard import Record
from tests.promises.asking import unchanged
from tests.register import Client

NOBODY = "01a20719-c665-7576-bec2-0fa51dbd7939"


async def told(client: Client, url: str, **said: object) -> list[tuple[str, str | None]]:
    answer = await client.post(url, json=said, headers={"Accept-Language": "fi"})
    assert answer.status_code == 200, answer.text
    items: list[Record] = answer.json()["items"]
    assert all(each["is_done"] is (each["title"] is None) for each in items)
    return [(each["id"], each["problem"]) for each in items]


async def test_drafts_that_can_be_posted_are_and_the_others_told(office: Office) -> None:
    first, second = await office.draft(20_000), await office.draft(30_000)

    named = await told(office.billing, "/invoice-postings", ids=[first["id"], NOBODY])
    found = await told(office.billing, "/invoice-postings", chosen={"state": "draft"})
    again = await told(office.billing, "/invoice-postings", ids=[first["id"]])

    assert named == [(first["id"], None), (NOBODY, "/problems/not-found")]
    assert found == [(second["id"], None)]
    assert again == [(first["id"], "/problems/already-posted")]
    posted = [await office.invoice(each["id"]) for each in (first, second)]
    assert [each["number"][-1] for each in posted] == ["1", "2"]


async def test_tickets_are_approved_by_a_filter(office: Office) -> None:
    draft = await office.draft(20_000, 30_000)
    url, at = f"/invoices/{draft['id']}", {"If-Match": f'"{draft["version"]}"'}
    assert (await office.billing.delete(url, headers=at)).status_code == 200
    waiting = {"state": "awaiting_approval"}

    approved = await told(office.billing, "/weigh-ticket-approvals", chosen=waiting)
    none = await told(office.billing, "/weigh-ticket-approvals", chosen=waiting)
    ids = [each for each, _ in approved]
    refused = await told(office.billing, "/weigh-ticket-approvals", ids=[*ids, *ids])

    assert [problem for _, problem in approved] == [None, None]
    assert none == []
    assert refused == [(each, "/problems/ticket-settled") for each in ids]
    assert {state for state, _ in await office.standings()} == {"approved"}


async def test_rows_are_named_in_one_way(office: Office) -> None:
    both: Record = {"ids": [NOBODY], "chosen": {}}
    wrong: list[Record] = [{}, both, {"ids": []}, {"ids": [NOBODY] * 201}]
    async with unchanged(office.register):
        for said in wrong:
            refused = await office.billing.post("/invoice-postings", json=said)
            assert refused.status_code == 422, said
