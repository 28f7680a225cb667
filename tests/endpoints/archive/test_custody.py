"""Papers come in, are locked away, lent and brought back; keys go from hand to hand."""

from datetime import timedelta
from io import BytesIO
from uuid import UUID

from pypdf import PdfReader
from sqlalchemy import select

from api.archive.tables import Paper
from api.kernel.clock import local_day, now
from api.kernel.roles import Role
from api.views.tables import Viewing
from tests.endpoints.archive.house import Archive, told
from tests.endpoints.statistics.waiting import duties_of
from tests.promises.asking import unchanged
from tests.register import Register


# clause: C40 paper documents, locked after processing, lent to NDA signers only
async def test_a_paper_goes_no_way_but_the_usual(register: Register) -> None:
    archive = await Archive.opened(register)
    aino = await archive.person()
    paper = await archive.paper(aino)
    url = f"/papers/{paper['id']}"

    assert paper["state"] == "received"
    assert paper["allowed_transitions"] == ["processed"]
    assert [(each["party_name"], each["note"]) for each in paper["subjects"]] == [
        ("Aino Malli", "Myllysopimus")
    ]
    async with unchanged(register):
        early = await archive.first.post(f"{url}/moves", json={"to": "locked"})
        lent = await archive.first.post(
            f"{url}/loans",
            json={"borrower_id": str(archive.second.account_id), "due_on": archive.tomorrow},
        )
    assert (early.status_code, early.json()["type"]) == (409, "/problems/paper-move-refused")
    assert early.json()["allowed_transitions"] == ["processed"]
    assert lent.status_code == 409


# clause: C40 custody: each step of the way is told
async def test_a_paper_is_lent_and_brought_back(register: Register) -> None:
    archive = await Archive.opened(register)
    aino = await archive.person()
    paper = await archive.moved(await archive.paper(aino), "processed")
    url = f"/papers/{paper['id']}"
    assert paper["lock_by"] > str(local_day(now()))

    locked = await archive.moved(paper, "locked")
    assert (locked["cabinet_number"], locked["lock_by"]) == (archive.cabinet["number"], None)
    body = {"borrower_id": str(archive.second.account_id), "due_on": archive.tomorrow}
    out = await told(archive.first, f"{url}/loans", body)
    assert (out["state"], out["due_on"], out["cabinet_id"]) == ("lent", archive.tomorrow, None)
    back = await archive.moved(paper, "locked")
    assert [each["returned_at"] is not None for each in back["loans"]] == [True]
    assert [each["kind"] for each in back["steps"]] == [
        *("received", "processed", "locked", "lent", "returned", "locked")
    ]

    found = (await archive.first.get("/papers", params={"party_id": aino["party_id"]})).json()
    assert [each["id"] for each in found["items"]] == [paper["id"]]
    async with register.work(writes=False) as work:
        views = select(Viewing).where(Viewing.operation == "list_papers")
        [view] = await work.session.scalars(views)
    assert UUID(aino["party_id"]) in view.subjects


# clause: C40 lending to whoever has not signed is impossible
async def test_nobody_gets_a_paper_or_a_key_without_an_nda(register: Register) -> None:
    archive = await Archive.opened(register)
    paper = await archive.moved(await archive.paper(), "processed", "locked")
    unsigned = await register.client(Role.WEIGHMASTER, nda=False)
    key = archive.cabinet["keys"][0]["id"]
    body = {"borrower_id": str(unsigned.account_id), "due_on": archive.tomorrow}
    far = {"due_on": str(local_day(now()) + timedelta(days=91))}
    nobody = {"borrower_id": paper["id"]}

    async with unchanged(register):
        loan = await archive.first.post(f"/papers/{paper['id']}/loans", json=body)
        handed = await archive.first.post(
            f"/cabinet-keys/{key}/handovers", json={"holder_id": str(unsigned.account_id)}
        )
        long = await archive.first.post(
            f"/papers/{paper['id']}/loans",
            json=body | far | {"borrower_id": str(archive.second.account_id)},
        )
        unknown = await archive.first.post(f"/papers/{paper['id']}/loans", json=body | nobody)

    for each in (loan, handed):
        assert (each.status_code, each.json()["type"]) == (
            403,
            "/problems/borrower-without-nda",
        )
    assert (long.status_code, unknown.status_code) == (422, 404)
    keepers = (await archive.first.get("/archive-keepers")).json()["items"]
    signed = {each["id"]: each["nda_until"] for each in keepers}
    assert signed[str(unsigned.account_id)] is None
    assert signed[str(archive.second.account_id)] == "2099-12-31"


# clause: C34 room, cabinet, key holders, key hand-over log
async def test_a_cabinet_tells_every_key_that_is_out(register: Register) -> None:
    archive = await Archive.opened(register)
    one, two = [each["id"] for each in archive.cabinet["keys"]]
    holder = {"holder_id": str(archive.second.account_id)}

    await told(archive.first, f"/cabinet-keys/{one}/handovers", holder)
    async with unchanged(register):
        twice = await archive.first.post(f"/cabinet-keys/{one}/handovers", json=holder)
        never = await archive.first.post(f"/cabinet-keys/{two}/return", json={})
    assert [twice.json()["type"], never.json()["type"]] == [
        "/problems/key-is-out",
        "/problems/key-is-here",
    ]
    out = {"cabinet_id": archive.cabinet["id"], "out": "true"}
    [held] = (await archive.first.get("/key-handovers", params=out)).json()["items"]
    assert (held["code"], held["holder_name"]) == ("1A", "Terttu Testaaja")
    back = await told(archive.first, f"/cabinet-keys/{one}/return", {})
    assert [each["holder_id"] for each in back["keys"]] == [None, None]
    assert (await archive.first.get("/key-handovers", params=out)).json()["items"] == []
    log = (await archive.first.get("/key-handovers")).json()["items"]
    assert [each["returned_to_name"] for each in log] == ["Terttu Testaaja"]


# clause: C40 an alert for what was processed and not locked for a working day
async def test_what_lies_about_for_a_working_day_is_told(register: Register) -> None:
    archive = await Archive.opened(register)
    late = await archive.moved(await archive.paper(), "processed")
    await archive.moved(await archive.paper(), "processed")
    async with register.work() as work:
        row = await work.session.get_one(Paper, UUID(late["id"]))
        row.lock_by = local_day(work.now) - timedelta(days=1)

    told_of = (await archive.first.get("/papers", params={"unlocked": "true"})).json()

    assert [each["id"] for each in told_of["items"]] == [late["id"]]
    duties = await duties_of(await register.client(Role.REGISTER_KEEPER))
    assert duties["papers_unlocked"]["ids"] == [late["id"]]


async def test_labels_are_printed_and_read_off_again(register: Register) -> None:
    archive = await Archive.opened(register)
    paper = await archive.paper(await archive.person())
    numbers = [paper["number"], archive.folder["number"], archive.cabinet["number"]]
    asked = {"number": numbers, "used": "2"}

    sheets = [await archive.first.get("/archive-labels", params=asked) for _ in range(2)]
    typed = {"number": paper["number"].replace("-", "+").lower()}
    found = await archive.first.get("/papers", params=typed)
    folder = {"number": archive.folder["number"].lower()}

    assert sheets[0].content == sheets[1].content
    text = PdfReader(BytesIO(sheets[0].content)).pages[0].extract_text()
    assert all(each in text for each in numbers)
    assert "Aino" not in text
    assert [each["id"] for each in found.json()["items"]] == [paper["id"]]
    [one] = (await archive.first.get("/paper-folders", params=folder)).json()["items"]
    assert (one["id"], one["papers"]) == (archive.folder["id"], 1)
    wrong = await archive.first.get("/papers", params={"number": "X-1"})
    assert wrong.status_code == 422
