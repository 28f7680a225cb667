"""Files that come with messages: kept encrypted, opened by whoever reads the thread, or not."""

import base64
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from api.archive.jobs import SWEEP, archive_jobs
from api.documents.viruses import NoAnswer, VirusScanner
from api.jobs.tables import Job
from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.identifiers import new_id
from api.messages import reading
from api.messages.opening import CHECK
from api.messages.queries import files_known
from api.messages.tables import MessageAttachment
from api.views.tables import Viewing
from tests.endpoints.archive.clamd import Clamd
from tests.endpoints.archive.test_scans import EICAR, JPEG, PDF, ZIP
from tests.endpoints.imap import Box
from tests.endpoints.inbox import Inbox, mail
from tests.endpoints.yard import Record, seen
from tests.register import Register

BOUND = 'Content-Type: multipart/mixed; boundary="x"\n'


@pytest.fixture
async def inbox(register: Register) -> AsyncIterator[Inbox]:
    async with Inbox.opened(register) as inbox:
        yield inbox


def laid(box: Box, *files: tuple[str, str, bytes]) -> None:
    """Lay a mail with files: what each is called, says to be, and is."""
    parts = ["Content-Type: text/plain; charset=utf-8\n\nHei, liitteenä."]
    for name, kind, content in files:
        head = f'Content-Disposition: attachment; filename="{name}"'
        coded = base64.encodebytes(content).decode()
        parts.append(
            f"Content-Type: {kind}\nContent-Transfer-Encoding: base64\n{head}\n\n{coded}"
        )
    number = str(len(box.mails) + 1)
    body = "".join(f"--x\n{part}\n" for part in parts) + "--x--\n"
    box.lay(mail(body, number=number, more=BOUND))


async def files_in(inbox: Inbox) -> list[Record]:
    """Give the files of each message by what they are called."""
    threads = sorted(await inbox.threads(), key=lambda each: str(each["number"]))
    found = [one["attachments"] for each in threads for one in await inbox.messages(each)]
    return [file for some in found for file in sorted(some, key=lambda each: each["filename"])]


def folder(register: Register) -> list[Path]:
    return sorted((register.settings.scans_folder / "scans").glob("*"))


# clause: C13 what comes with a message is read beside it
async def test_a_file_is_kept_encrypted_opened_and_struck_out(
    register: Register, inbox: Inbox
) -> None:
    aino = await inbox.customer()
    laid(
        inbox.box,
        ("a.pdf", "application/pdf", PDF),
        ("b.JPG", "application/octet-stream", JPEG),
        ("c.pdf", "application/pdf", JPEG),
        ("d.zip", "application/zip", ZIP),
    )
    await inbox.read()

    files = await files_in(inbox)
    urls = [f"/message-attachments/{each['id']}/content" for each in files]
    opened = await inbox.desk.get(urls[0])
    picture = await inbox.desk.get(urls[1])
    shut = [await inbox.desk.get(each) for each in urls[2:]]

    assert [(each["state"], each["because"]) for each in files] == [
        ("unchecked", None),
        ("unchecked", None),
        ("left", "not-what-it-claims"),
        ("left", "unknown-medium"),
    ]
    assert (opened.content, opened.headers["content-type"]) == (PDF, "application/pdf")
    assert (picture.content, picture.headers["content-type"]) == (JPEG, "image/jpeg")
    assert "a.pdf" not in opened.headers["content-disposition"]
    assert {each.json()["type"] for each in shut} == {"/problems/attachment-not-kept"}
    assert {each.name for each in folder(register)} == {each["id"] for each in files[:2]}
    assert b"Mallin sopimus" not in folder(register)[0].read_bytes()
    async with register.work(writes=False) as work:
        looked = select(Viewing.subjects).where(Viewing.operation == "open_attachment")
        assert UUID(aino["party_id"]) in (await work.session.scalars(looked.limit(1))).one()


# clause: C39 what is struck out is gone with its files
async def test_files_go_with_what_is_struck_out(register: Register, inbox: Inbox) -> None:
    laid(inbox.box, ("a.pdf", "application/pdf", PDF), ("b.zip", "application/zip", ZIP))
    await inbox.read()
    kept = (await files_in(inbox))[0]["id"]

    [thread] = await inbox.threads()
    [message] = await inbox.messages(thread)
    url = f"/messages/{message['id']}/redaction"
    assert (await inbox.desk.post(url, headers=seen(thread["version"]))).status_code == 200

    gone = await inbox.desk.get(f"/message-attachments/{kept}/content")
    assert gone.json()["type"] == "/problems/attachment-not-kept"
    assert [each["state"] for each in await files_in(inbox)] == ["destroyed", "left"]
    async with register.work(writes=False) as work:
        promised = select(Job.record_id).where(Job.name == "delete_scan")
        assert [str(each) for each in await work.session.scalars(promised)] == [kept]
        assert not any(await work.session.scalars(select(MessageAttachment.sealed)))


# clause: C38 a virus in a file is refused; while nobody has looked, nobody opens
async def test_a_virus_does_not_hold_its_message_up(register: Register, inbox: Inbox) -> None:
    room = register.app.state.scan_room
    async with Clamd.listening() as clamd:
        object.__setattr__(room, "scanner", VirusScanner(clamd.address, patience=2))
        infected = ("a.pdf", "application/pdf", PDF + EICAR)
        clean = ("b.pdf", "application/pdf", PDF)
        laid(inbox.box, infected, clean)
        await inbox.read()
        assert [each["state"] for each in await files_in(inbox)] == ["infected", "clean"]
        assert len(folder(register)) == 1

        clamd.is_silent = True
        laid(inbox.box, infected, clean)
        await inbox.read()
        waiting = (await files_in(inbox))[2:]
        shut = await inbox.desk.get(f"/message-attachments/{waiting[1]['id']}/content")
        assert [each["state"] for each in waiting] == ["quarantined", "quarantined"]
        assert (shut.status_code, shut.json()["type"]) == (409, "/problems/attachment-waits")
        with pytest.raises(NoAnswer):
            await checked(inbox, waiting[0])

        clamd.is_silent = False
        for each in waiting:
            await checked(inbox, each)
    files = (await files_in(inbox))[2:]
    assert [each["state"] for each in files] == ["infected", "clean"]
    opened = await inbox.desk.get(f"/message-attachments/{waiting[1]['id']}/content")
    assert opened.content == PDF


async def checked(inbox: Inbox, file: Record) -> None:
    task = Task(new_id(), CHECK, UUID(file["id"]), 1, REGISTER.id, inbox.register.works)
    await inbox.jobs[CHECK](task)


# clause: C38 too large
async def test_a_file_that_is_too_large_is_left_and_the_sweep_keeps_the_others(
    register: Register, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 1000)
    monkeypatch.setattr("api.archive.jobs.ARRIVING", -timedelta(minutes=1))
    large = ("a.pdf", "application/pdf", PDF + bytes(2000))
    laid(inbox.box, large, ("b.pdf", "application/pdf", PDF))
    await inbox.read()
    assert [(each["state"], each["because"]) for each in await files_in(inbox)] == [
        ("left", "attachment-too-big"),
        ("unchecked", None),
    ]
    room = register.app.state.scan_room
    task = Task(new_id(), SWEEP, new_id(), 1, REGISTER.id, register.works)
    await archive_jobs(room, files_known)[SWEEP](task)
    assert len(folder(register)) == 1
    await archive_jobs(room)[SWEEP](task)
    assert folder(register) == []
