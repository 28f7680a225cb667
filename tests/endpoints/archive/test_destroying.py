"""A paper ends when two people have seen it go, and an erasure is not over before."""

from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import UUID

from pypdf import PdfReader

from api.archive.tables import Paper
from api.kernel.clock import local_day, now
from tests.endpoints.archive.house import Archive, told
from tests.endpoints.privacy.keeper import Keepers, found
from tests.promises.asking import unchanged
from tests.register import Register

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


def types_of(*answers: Any) -> list[str]:
    return [each.json()["type"].removeprefix("/problems/") for each in answers]


# clause: C37 a destruction by two different people, with its certificate
async def test_two_people_read_the_label_of_a_paper_that_goes(register: Register) -> None:
    archive = await Archive.opened(register)
    paper = await archive.moved(await archive.paper(await archive.person()), "processed")
    url = f"/papers/{paper['id']}"
    async with unchanged(register):
        unasked = await archive.seen_go(archive.first, paper)
    await told(archive.first, f"{url}/destruction", {"cause": "duplicate"})

    async with unchanged(register):
        twice = await archive.first.post(f"{url}/destruction", json={"cause": "duplicate"})
        other = await archive.seen_go(archive.first, paper, archive.folder["number"])
        early = await archive.first.get(f"{url}/destruction/certificate")
    assert types_of(unasked, twice, other, early) == [
        *("not-to-be-destroyed", "already-ordered", "other-label", "not-found")
    ]
    assert (await archive.seen_go(archive.first, paper)).status_code == 201
    async with unchanged(register):
        alone = await archive.seen_go(archive.first, paper)
    assert (alone.status_code, *types_of(alone)) == (403, "second-witness-needed")
    gone = (await archive.seen_go(archive.second, paper, paper["number"].lower())).json()

    assert (gone["state"], gone["allowed_transitions"]) == ("destroyed", [])
    assert [each["note"] for each in gone["subjects"]] == [None]
    ended = [each["kind"] for each in gone["steps"]][-3:]
    assert ended == ["ordered", "witnessed", "destroyed"]
    sheets = [await archive.first.get(f"{url}/destruction/certificate") for _ in range(2)]
    assert sheets[0].content == sheets[1].content
    text = PdfReader(BytesIO(sheets[0].content)).pages[0].extract_text()
    assert paper["number"] in text
    assert "Aino" not in text


# clause: C37 C40 an erasure reaches the cabinet
async def test_an_erasure_is_not_over_before_its_papers_are_destroyed(
    register: Register,
) -> None:
    archive, keepers = await Archive.opened(register), await Keepers.of(register)
    aino = await archive.person("Ainokki")
    paper = await archive.moved(await archive.paper(aino), "processed", "locked")
    assert (await archive.uploaded(paper, PDF, "application/pdf")).status_code == 201
    request = await keepers.asked(aino["party_id"])

    plan = await keepers.approved(request)
    waiting = await keepers.ran(request)
    left = await archive.shown(paper)

    held = {each["record_class"]: each["holds"] for each in plan["entries"] if each["holds"]}
    assert {each["blocker"] for each in held["paper_subjects"]} == {paper["number"]}
    assert "party_keys" in held
    assert waiting["state"] == "waiting"
    assert left["destruction"] == "erasure"
    assert left["destructions"][0]["request_number"] == request["number"]
    assert [each["state"] for each in left["scans"]] == ["destroyed"]
    assert archive.files == []

    await archive.seen_go(archive.first, paper)
    await keepers.at_night()
    assert (await keepers.shown(request))["state"] == "waiting"
    assert (await archive.seen_go(archive.second, paper)).status_code == 201
    keepers.move_clock(1)
    await keepers.at_night()

    assert (await keepers.shown(request))["state"] == "closed"
    assert await found(register, "Ainokki", "Myllysopimus") == {}


async def test_what_the_law_asks_for_stays_and_what_is_over_is_ordered_to_go(
    register: Register,
) -> None:
    archive, keepers = await Archive.opened(register), await Keepers.of(register)
    aino = await archive.person()
    voucher = await archive.paper(aino, kind="accounting")
    old = await archive.paper(kind="letter")
    async with register.work() as work:
        row = await work.session.get_one(Paper, UUID(old["id"]))
        row.keep_until = local_day(work.now) - timedelta(days=1)
    request = await keepers.asked(aino["party_id"])

    plan = await keepers.approved(request)
    await keepers.ran(request)
    await keepers.at_night()

    year = local_day(now()).year
    assert (voucher["keep_until"], voucher["rule"]) == (
        f"{year + 6}-12-31",
        "ACC_VOUCHER@1997-12-31",
    )
    grounds = {
        each["ground"]
        for entry in plan["entries"]
        if entry["record_class"] == "paper_subjects"
        for each in entry["holds"]
    }
    assert grounds == {"statute", "paper"}
    assert (await archive.shown(voucher))["destruction"] is None
    assert (await archive.shown(old))["destruction"] == "retention"
    ordered = await archive.first.get("/papers", params={"to_destroy": "true"})
    assert [each["id"] for each in ordered.json()["items"]] == [old["id"]]
