"""Long lists, runs that break off, and lists brought in from the command line."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from api.customers.rules.addresses import WrongPostalCode
from api.customers.tables import Customer
from api.database.work import Works
from api.imports import commands, running
from api.imports.commands import How, import_file
from api.imports.jobs import check_import, forget_imports
from api.imports.rules.states import ImportState
from api.imports.rules.unsaid import Unsaid
from api.imports.tables import Import, ImportRow
from api.jobs.task import Interrupted, Task
from api.kernel.access import REGISTER
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from tests.endpoints.importing import DATA, count, map_as, pages, ready, upload, work_off
from tests.register import Client, Register


class Stopped(Task):
    """A task whose process stops, or whose user cancels it, after its first batch."""

    by_user = False

    def progress(self, done: int, total: int | None = None) -> None:
        super().progress(done, total)
        if self.by_user:
            self.cancel()
        else:
            self.interrupt()


async def test_an_operator_brings_a_list_in(register: Register, order_desk: Client) -> None:
    told: list[str] = []

    status = await import_file(
        register.works,
        DATA / "asiakasrekisteri-utf-8.csv",
        How(unsaid=Unsaid("kuolinpesä")),
        tell=told.append,
    )

    assert status == 1
    assert "  LY-tunnus -> business_id" in told
    assert f"  row 5, PNo: {WrongPostalCode.title()}" in told
    assert "4 rows of 11 can be taken in." in told
    assert told[-1] == "4 customers were taken in, 0 were changed."
    assert await count(register, Customer) == 4
    assert not any("131052" in line for line in told)
    listed = (await order_desk.get("/customers", params={"form": "person"})).json()
    assert [each["name"] for each in listed["items"]] == ["Maija Mallikas"]


async def test_an_operator_can_only_check_a_list(register: Register) -> None:
    told: list[str] = []

    status = await import_file(
        register.works, DATA / "kundlista.xlsx", How(check=True), tell=told.append
    )

    assert status == 0
    assert told[-1] == "8 rows of 8 can be taken in."
    assert await count(register, Customer) == 0
    async with register.work(writes=False) as work:
        rows = list(await work.session.scalars(select(ImportRow)))
    assert {row.cells for row in rows} == {None}


async def test_an_operator_hears_of_a_file_that_is_not_there(register: Register) -> None:
    told: list[str] = []

    status = await import_file(register.works, DATA / "missing.csv", tell=told.append)

    assert (status, told) == (2, ["missing.csv: No such file or directory"])


async def test_a_long_list_is_checked_by_a_job(order_desk: Client, register: Register) -> None:
    lines = [f"{number};Malli {number} Oy;x" for number in range(1, 3001)]
    one = await upload(order_desk, "\n".join(["Nro;Nimi;Y-tunnus", *lines]).encode())

    waiting = await map_as(order_desk, one)
    assert (waiting["state"], waiting["ready"], waiting["refused"]) == ("checking", 0, 0)
    begun = (await order_desk.get(f"/jobs/{waiting['check_job_id']}")).json()
    assert (begun["state"], begun["done"], begun["total"]) == ("waiting", 0, 3000)
    early = await order_desk.post(f"/imports/{one['id']}/run")
    assert early.json()["type"] == "/problems/not-mapped"
    await work_off(register)

    checked = (await order_desk.get(f"/imports/{one['id']}")).json()
    job = (await order_desk.get(f"/jobs/{waiting['check_job_id']}")).json()
    assert (checked["state"], checked["refused"]) == ("mapped", 3000)
    assert (job["state"], job["done"], job["total"]) == ("done", 3000, 3000)
    ids = [number for number, _ in await pages(order_desk, one)]
    assert ids == [*range(2, 3002)]


async def test_a_job_of_an_older_mapping_stops(order_desk: Client, register: Register) -> None:
    lines = [f"{number};Malli {number} Oy;x" for number in range(1, 2002)]
    one = await upload(order_desk, "\n".join(["Nro;Nimi;Y-tunnus", *lines]).encode())

    first = await map_as(order_desk, one)
    second = await map_as(
        order_desk, first, {"Nro": "number", "Nimi": "name"}, no_business_id_because="ei ole"
    )
    await work_off(register)

    checked = (await order_desk.get(f"/imports/{one['id']}")).json()
    assert first["check_job_id"] != second["check_job_id"]
    assert (checked["state"], checked["ready"], checked["refused"]) == ("mapped", 2001, 0)


async def test_a_run_that_is_cancelled_keeps_what_it_has_taken_in(
    order_desk: Client, register: Register
) -> None:
    one = await ready(order_desk, 3)
    started = (await order_desk.post(f"/imports/{one['id']}/run")).json()
    assert (started["done"], started["total"]) == (0, 3)
    await order_desk.post(f"/jobs/{started['id']}/cancel")
    await work_off(register)

    shown = (await order_desk.get(f"/imports/{one['id']}")).json()

    assert (shown["state"], shown["imported"]) == ("cancelled", 0)
    assert await count(register, Customer) == 0


async def test_a_run_that_breaks_off_goes_on_without_doubles(
    order_desk: Client, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "BATCH", 2)
    one = await ready(order_desk, 5)
    started = (await order_desk.post(f"/imports/{one['id']}/run")).json()

    with pytest.raises(Interrupted):
        await running.import_rows(attempt(Stopped, register, started))
    assert await count(register, Customer) == 2
    await work_off(register)

    done = (await order_desk.get(f"/imports/{one['id']}")).json()
    assert (done["state"], done["imported"], done["ready"]) == ("done", 5, 0)
    listed = (await order_desk.get("/customers", params={"sort": "number"})).json()
    assert [each["number"] for each in listed["items"]] == list("12345")


async def test_a_run_that_is_cancelled_on_its_way_keeps_what_it_took_in(
    order_desk: Client, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "BATCH", 2)
    monkeypatch.setattr(Stopped, "by_user", True)
    one = await ready(order_desk, 5)
    started = (await order_desk.post(f"/imports/{one['id']}/run")).json()

    task = attempt(Stopped, register, started)
    await running.import_rows(task)

    assert task.has_heeded
    done = (await order_desk.get(f"/imports/{one['id']}")).json()
    assert (done["state"], done["imported"], done["ready"]) == ("cancelled", 2, 3)
    async with register.work(writes=False) as work:
        cells = set(await work.session.scalars(select(ImportRow.cells)))
    assert cells == {None}


async def test_a_run_that_is_cancelled_after_its_last_row_is_done(
    order_desk: Client, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Stopped, "by_user", True)
    one = await ready(order_desk, 5)
    started = (await order_desk.post(f"/imports/{one['id']}/run")).json()

    task = attempt(Stopped, register, started)
    await running.import_rows(task)

    assert not task.has_heeded
    done = (await order_desk.get(f"/imports/{one['id']}")).json()
    assert (done["state"], done["imported"], done["ready"]) == ("done", 5, 0)


def attempt(kind: type[Task], register: Register, job: Any) -> Task:
    return kind(
        UUID(job["id"]), job["name"], UUID(job["record_id"]), 1, REGISTER.id, register.works
    )


async def test_imports_are_forgotten_after_a_week(
    order_desk: Client, register: Register
) -> None:
    await ready(order_desk, 3)
    later = Works(register.works.database, lambda: now() + timedelta(days=9))
    task = Task(new_id(), "forget_imports", new_id(), 1, REGISTER.id, later)

    task.cancel()
    await forget_imports(task)
    assert await count(register, Import) == 1
    task = Task(new_id(), "forget_imports", new_id(), 1, REGISTER.id, later)
    await forget_imports(task)

    assert [await count(register, each) for each in (Import, ImportRow)] == [0, 0]


async def test_two_workers_at_one_import_double_nobody(
    order_desk: Client, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "BATCH", 2)
    one = await ready(order_desk, 7)
    started = (await order_desk.post(f"/imports/{one['id']}/run")).json()

    await asyncio.gather(
        *(running.import_rows(attempt(Task, register, started)) for _ in range(2))
    )

    done = (await order_desk.get(f"/imports/{one['id']}")).json()
    assert (done["state"], done["imported"], done["duplicates"]) == ("done", 7, 0)
    assert await count(register, Customer) == 7


async def test_a_worker_that_comes_too_late_does_nothing(
    order_desk: Client, register: Register
) -> None:
    one = await ready(order_desk, 1)
    started = (await order_desk.post(f"/imports/{one['id']}/run")).json()
    late = attempt(Task, register, started)
    await work_off(register)

    await running.import_rows(late)

    assert await count(register, Customer) == 1


async def test_checking_stops_when_it_is_cancelled(
    order_desk: Client, register: Register
) -> None:
    lines = [f"{number};Malli {number} Oy" for number in range(1, 2002)]
    one = await upload(order_desk, "\n".join(["Nro;Nimi", *lines]).encode())
    mapped = await map_as(order_desk, one)
    job = (await order_desk.get(f"/jobs/{mapped['check_job_id']}")).json()
    task = attempt(Task, register, job)
    task.cancel()

    await check_import(task)

    shown = (await order_desk.get(f"/imports/{one['id']}")).json()
    assert (shown["state"], shown["refused"]) == ("checking", 0)


async def test_an_operator_is_told_of_the_first_rows_and_of_all_in_a_file(
    register: Register, tmp_path: Path
) -> None:
    told: list[str] = []
    path = tmp_path / "list.csv"
    path.write_text("Nimi;Y-tunnus\n" + "Malli Oy;x\n" * 60)

    errors = tmp_path / "errors.csv"

    how = How(check=True, errors=errors)
    assert await import_file(register.works, path, how, tell=told.append) == 1
    assert sum(line.startswith("  row ") for line in told) == 50
    assert told[-3:] == [
        "  … and more",
        "0 rows of 60 can be taken in.",
        "What is wrong is in errors.csv.",
    ]
    assert len(errors.read_text("utf-8-sig").splitlines()) == 61


async def test_an_operator_may_break_off(
    register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "BATCH", 1)
    monkeypatch.setattr(commands, "TOLD_EVERY_SECONDS", 0.001)
    path = tmp_path / "list.csv"
    names = [f"Malli, Maija;{number}" for number in range(200)]
    path.write_text("\n".join(["Nimi;Nro", *names]))
    persons = How(unsaid=Unsaid(are_persons=True))
    doing = asyncio.ensure_future(
        import_file(register.works, path, persons, tell=lambda _: None)
    )
    while not await count(register, Customer):  # noqa: ASYNC110 - nothing rings for a row
        await asyncio.sleep(0.01)

    doing.cancel()

    with pytest.raises(asyncio.CancelledError):
        await doing
    async with register.work(writes=False) as work:
        [broken_off] = await work.session.scalars(select(Import))
    assert broken_off.state is ImportState.CANCELLED
    assert await count(register, Customer) == broken_off.imported < 200
