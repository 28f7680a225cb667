"""The exported audit, checked by a program that shares no line with this one."""

import asyncio
import importlib.util
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from api.audit.exporting import export
from api.audit.heads import FILE, KEY_FILE, publish_key
from api.audit.seals import logs, publish_heads, purge, seal_next
from api.kernel.clock import now
from tests.endpoints.test_customers import FIRM
from tests.register import Client, Register

PROGRAM: Final = Path(__file__).parents[2] / "deploy" / "verify_audit.py"
KEY: Final = Ed25519PrivateKey.generate()
Lines = list[dict[str, Any]]


@pytest.fixture
async def kept(register: Register, order_desk: Client, tmp_path: Path) -> Path:
    """Give a folder with an export, and the heads and the key beside it."""
    for _ in range(2):
        created = await order_desk.post("/customers", json=FIRM)
        await order_desk.get(f"/customers/{created.json()['id']}")
        for log in logs():
            await seal_next(register.work, KEY, log)
    async with register.work() as work:
        [views] = [log for log in logs() if log.name == "views"]
        assert await purge(work, KEY, views, now() + timedelta(days=1))
    await publish_heads(register.work, tmp_path)
    publish_key(tmp_path, KEY.public_key())
    folder = tmp_path / "export"
    folder.mkdir()
    assert await export(register.works.database, folder) > 5
    return tmp_path


def found_in(kept: Path, export: Path) -> list[str]:
    spec = importlib.util.spec_from_file_location("verify_audit", PROGRAM)
    assert spec is not None
    assert spec.loader is not None
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    key = program.load_pem_public_key((kept / KEY_FILE).read_bytes())
    found: Iterator[str] = program.findings(export, key, kept / FILE)
    return [*found]


def altered(kept: Path, log: str, change: Callable[[Lines], object]) -> list[str]:
    """Change one file of a copy, and give what the program finds in it."""
    copy = kept / "altered"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(kept / "export", copy)
    path = copy / f"{log}.jsonl"
    said = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    change(said)
    path.write_text("".join(json.dumps(each) + "\n" for each in said), encoding="utf-8")
    return found_in(kept, copy)


async def test_the_program_says_that_all_is_as_it_was_sealed(kept: Path) -> None:
    command: list[Any] = [sys.executable, "-I", PROGRAM, kept / "export"]
    command += ["--key", kept / KEY_FILE, "--heads", kept / FILE]

    program = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    told, _ = await program.communicate()

    assert (program.returncode, told) == (0, b"Everything is as it was sealed.\n")


async def test_whatever_is_done_to_the_rows_is_named(kept: Path) -> None:
    def swap(rows: Lines) -> None:
        rows[1]["row"], rows[2]["row"] = rows[2]["row"], rows[1]["row"]

    def move(rows: Lines) -> None:
        rows[0], rows[1] = rows[1], rows[0]

    edited = altered(kept, "changes", lambda rows: rows[0].update(row="{}"))
    deleted = altered(kept, "changes", lambda rows: rows.pop(1))
    swapped = altered(kept, "changes", swap)
    moved = altered(kept, "changes", move)
    added = altered(kept, "changes", lambda rows: rows.append({"position": 999, "row": "{}"}))

    assert edited == ["EDITED: changes 1"]
    assert deleted == ["DELETED: changes 2"]
    assert swapped == ["REORDERED: changes 2", "REORDERED: changes 3"]
    assert moved == []  # the file's order says nothing: positions do
    assert added == ["ADDED: changes 999"]


async def test_whatever_is_done_to_the_seals_is_named(kept: Path) -> None:
    def purge_more(seals: Lines) -> None:
        [purged] = [each for each in seals if each["purge"]]
        seals[0] |= {"purge": purged["purge"], "purged_at": purged["purged_at"]}

    cut = altered(kept, "seals", lambda seals: seals.pop())
    altogether = altered(kept, "seals", lambda seals: seals.clear())
    one = altered(kept, "seals", lambda seals: seals.pop(1))
    forged = altered(kept, "seals", lambda seals: seals[0].update(count=1))
    purged = altered(kept, "seals", purge_more)

    assert "CUT: seal 4" in cut
    assert [each for each in altogether if "CUT" in each] == [
        f"CUT: seal {seq}" for seq in range(1, 5)
    ]
    assert "DELETED: seal 2" in one
    assert "FORGED: seal 1" in forged
    assert purged == ["FORGED: purge of seal 1"]


async def test_heads_that_somebody_else_signed_are_not_believed(kept: Path) -> None:
    path = kept / FILE
    said = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    head = {name: it for name, it in said[0].items() if name != "signature"}
    forger = Ed25519PrivateKey.generate()
    text = json.dumps(head, separators=(",", ":")).encode()
    said[0]["signature"] = forger.sign(text).hex()
    path.write_text("".join(json.dumps(each) + "\n" for each in said), encoding="utf-8")

    assert found_in(kept, kept / "export") == ["FORGED: head 1"]
