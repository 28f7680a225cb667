"""Scans are taken in for what they are, kept under keys, and open to those who may look."""

import struct
import zlib
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from sqlalchemy import select

from api.archive.jobs import SWEEP, archive_jobs
from api.archive.scan_tables import PartyKey
from api.documents.viruses import VirusScanner
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.views.tables import Viewing
from tests.endpoints.archive.clamd import MARKED, Clamd
from tests.endpoints.archive.house import Archive
from tests.endpoints.yard import made
from tests.promises.asking import unchanged
from tests.register import Register

PDF = b"%PDF-1.7\nMallin sopimus, allekirjoitettu\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"
ZIP = b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + zlib.compress(bytes(10_000_000))
HUGE_PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 60_000, 60_000)


def bomb() -> bytes:
    """Make a PDF of half a megabyte that would unfold to more than half a gigabyte."""
    packing = zlib.compressobj(9)
    zeros = bytes(1024 * 1024)
    packed = b"".join(packing.compress(zeros) for _ in range(520)) + packing.flush()
    return b"%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\r\n" + packed + b"endstream"


# clause: C38 a scan is encrypted, and its opening is a view
async def test_a_scan_lies_encrypted_and_opens_with_every_key(register: Register) -> None:
    archive = await Archive.opened(register)
    aino, eino = await archive.person(), await archive.person("Eino")
    paper = await archive.paper(aino)
    [scan] = (await archive.uploaded(paper, PDF, "application/pdf")).json()["scans"]
    url = f"/scans/{scan['id']}/content"
    also = {"party_id": eino["party_id"], "note": "Todistaja"}
    await made(archive.first, f"/papers/{paper['id']}/subjects", also)

    opened = await archive.first.get(url)
    outsider = await register.client(Role.MARKETING, purpose=Purpose.ARCHIVING)

    assert (scan["state"], scan["size_bytes"]) == ("unchecked", len(PDF))
    assert (opened.content, opened.headers["content-type"]) == (PDF, "application/pdf")
    assert (await outsider.get(url)).status_code == 403
    [file] = archive.files
    assert file.name == scan["id"]
    assert b"Malli" not in file.read_bytes()
    async with register.work() as work:
        looked = select(Viewing).where(Viewing.operation == "open_scan")
        [view] = await work.session.scalars(looked)
        assert {*view.subjects} == {UUID(aino["party_id"]), UUID(eino["party_id"])}
        key, other = await work.session.scalars(select(PartyKey))
        assert key.wrapped != other.wrapped
        key.wrapped = None
    shut = await archive.first.get(url)
    assert (shut.status_code, shut.json()["type"]) == (409, "/problems/scan-gone")


# clause: C38 EICAR refused
@pytest.mark.parametrize(
    ("content", "claims", "problem"),
    [
        (JPEG, "application/pdf", "not-what-it-claims"),
        (ZIP, "application/pdf", "not-what-it-claims"),
        (ZIP, "application/zip", "unknown-medium"),
        (EICAR, "application/pdf", "not-what-it-claims"),
        (b"", "image/png", "not-what-it-claims"),
        (HUGE_PICTURE, "image/png", "file-unfolds"),
        (bomb(), "application/pdf", "file-unfolds"),
        (b"%PDF-1.7\n" + bytes(20 * 1024 * 1024), "application/pdf", "scan-too-big"),
    ],
    ids=["photo", "zip", "named-zip", "eicar", "nothing", "picture", "bomb", "large"],
)
async def test_what_is_no_scan_is_turned_away_and_leaves_nothing(
    register: Register, content: bytes, claims: str, problem: str
) -> None:
    archive = await Archive.opened(register)
    paper = await archive.paper(await archive.person())

    async with unchanged(register):
        refused = await archive.uploaded(paper, content, claims)

    assert refused.json()["type"] == f"/problems/{problem}"
    assert refused.status_code in {413, 422}
    assert archive.files == []


# clause: C38 what is infected is refused; while nobody has looked, nobody opens
async def test_a_virus_is_refused_and_silence_is_quarantine(register: Register) -> None:
    archive = await Archive.opened(register)
    paper = await archive.paper(await archive.person())
    room = register.app.state.scan_room
    async with Clamd.listening() as clamd:
        object.__setattr__(room, "scanner", VirusScanner(clamd.address, patience=2))
        clean = await archive.uploaded(paper, PDF, "application/pdf")
        async with unchanged(register):
            for marked in (PDF + MARKED, PDF + EICAR):
                infected = await archive.uploaded(paper, marked, "application/pdf")
                assert infected.json()["type"] == "/problems/infected-scan"
                assert infected.status_code == 422
        assert [each["state"] for each in clean.json()["scans"]] == ["clean"]
        assert len(archive.files) == 1

        clamd.is_silent = True
        for content in (PDF, PDF + MARKED):
            assert (await archive.uploaded(paper, content, "application/pdf")).is_success
        waiting = (await archive.shown(paper))["scans"][1:]
        shut = await archive.first.get(f"/scans/{waiting[0]['id']}/content")
        assert [each["state"] for each in waiting] == ["quarantined", "quarantined"]
        assert (shut.status_code, shut.json()["type"]) == (409, "/problems/in-quarantine")

        clamd.is_silent = False
        await archive.work_off()
    scans = (await archive.shown(paper))["scans"]
    assert [each["state"] for each in scans] == ["clean", "clean", "infected"]
    assert scans[2]["found"]
    assert len(archive.files) == 2
    assert (await archive.first.get(f"/scans/{waiting[0]['id']}/content")).content == PDF


async def test_a_scan_that_broke_off_is_swept_away(register: Register) -> None:
    archive = await Archive.opened(register)
    paper = await archive.paper()
    [scan] = (await archive.uploaded(paper, JPEG, "image/jpeg")).json()["scans"]
    folder = register.settings.scans_folder / "scans"
    (folder / "0198f2a0-0000-7000-8000-000000000001").write_bytes(b"left")

    removed = await archive.first.delete(
        f"/papers/{paper['id']}/scans/{scan['id']}",
        headers={"If-Match": f'"{(await archive.shown(paper))["version"]}"'},
    )
    await archive.work_off()
    assert [each["state"] for each in removed.json()["scans"]] == ["destroyed"]
    assert [each.name[-1] for each in archive.files] == ["1"]
    await sweep(register)
    assert archive.files == []


async def sweep(register: Register) -> None:
    """Look at the files two hours from now."""
    room = register.app.state.scan_room
    with time_machine.travel(now() + timedelta(hours=2), tick=False):
        sweeping = archive_jobs(room)[SWEEP]
        await sweeping(Task(new_id(), SWEEP, new_id(), 1, REGISTER.id, register.works))
