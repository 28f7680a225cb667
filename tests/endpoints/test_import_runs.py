"""Long lists, runs that break off, and lists brought in from the command line."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from api.customers.imports import importing
from api.customers.imports.commands import import_file
from api.customers.imports.jobs import forget_imports
from api.customers.imports.rules.drafts import Unsaid
from api.customers.imports.tables import CustomerImport, ImportRow
from api.customers.rules.addresses import WrongPostalCode
from api.customers.tables import Customer
from api.database.work import Works
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
        tell=told.append,
        unsaid=Unsaid("kuolinpesä"),
    )

    assert status == 1
    assert "  LY-tunnus -> business_id" in told
    assert f"  row 5, PNo: {WrongPostalCode.title()}" in told
    assert "4 rows of 11 can be taken in." in told
    assert told[-1] == "4 customers were taken in."
    assert await count(register, Customer) == 4
    assert not any("131052" in line for line in told)
    listed = (await order_desk.get("/customers", params={"form": "person"})).json()
    assert [each["name"] for each in listed["items"]] == ["Maija Mallikas"]


async def test_an_operator_can_only_check_a_list(register: Register) -> None:
    told: list[str] = []

    status = await import_file(
        register.works, DATA / "kundlista.xlsx", tell=told.append, check=True
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
    lines = [f"{number};Malli {number} Oy;x" for number in range(1, 2502)]
    one = await upload(order_desk, "\n".join(["Nro;Nimi;Y-tunnus", *lines]).encode())

    waiting = await map_as(order_desk, one)
    assert (waiting["state"], waiting["ready"], waiting["refused"]) == ("checking", 0, 0)
    early = await order_desk.post(f"/customer-imports/{one['id']}/run")
    assert early.json()["type"] == "/problems/not-mapped"
    await work_off(register)

    checked = (await order_desk.get(f"/customer-imports/{one['id']}")).json()
    job = (await order_desk.get(f"/jobs/{waiting['check_job_id']}")).json()
    assert (checked["state"], checked["refused"]) == ("mapped", 2501)
    assert (job["state"], job["done"], job["total"]) == ("done", 2501, 2501)
    ids = [number for number, _ in await pages(order_desk, one)]
    assert ids == [*range(2, 2503)]


async def test_a_job_of_an_older_mapping_stops(order_desk: Client, register: Register) -> None:
    lines = [f"{number};Malli {number} Oy;x" for number in range(1, 2002)]
    one = await upload(order_desk, "\n".join(["Nro;Nimi;Y-tunnus", *lines]).encode())

    first = await map_as(order_desk, one)
    second = await map_as(
        order_desk, first, {"Nro": "number", "Nimi": "name"}, no_business_id_because="ei ole"
    )
    await work_off(register)

    checked = (await order_desk.get(f"/customer-imports/{one['id']}")).json()
    assert first["check_job_id"] != second["check_job_id"]
    assert (checked["state"], checked["ready"], checked["refused"]) == ("mapped", 2001, 0)


async def test_a_run_that_is_cancelled_keeps_what_it_has_taken_in(
    order_desk: Client, register: Register
) -> None:
    one = await ready(order_desk, 3)
    started = (await order_desk.post(f"/customer-imports/{one['id']}/run")).json()
    await order_desk.post(f"/jobs/{started['id']}/cancel")
    await work_off(register)

    shown = (await order_desk.get(f"/customer-imports/{one['id']}")).json()

    assert (shown["state"], shown["imported"]) == ("cancelled", 0)
    assert await count(register, Customer) == 0


async def test_a_run_that_breaks_off_goes_on_without_doubles(
    order_desk: Client, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    one = await ready(order_desk, 5)
    started = (await order_desk.post(f"/customer-imports/{one['id']}/run")).json()

    with pytest.raises(Interrupted):
        await importing.import_customers(attempt(Stopped, register, started))
    assert await count(register, Customer) == 2
    await work_off(register)

    done = (await order_desk.get(f"/customer-imports/{one['id']}")).json()
    assert (done["state"], done["imported"], done["ready"]) == ("done", 5, 0)
    listed = (await order_desk.get("/customers", params={"sort": "number"})).json()
    assert [each["number"] for each in listed["items"]] == list("12345")


async def test_a_run_that_is_cancelled_on_its_way_keeps_what_it_took_in(
    order_desk: Client, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    monkeypatch.setattr(Stopped, "by_user", True)
    one = await ready(order_desk, 5)
    started = (await order_desk.post(f"/customer-imports/{one['id']}/run")).json()

    task = attempt(Stopped, register, started)
    await importing.import_customers(task)

    assert task.has_heeded
    done = (await order_desk.get(f"/customer-imports/{one['id']}")).json()
    assert (done["state"], done["imported"], done["ready"]) == ("cancelled", 2, 3)
    async with register.work(writes=False) as work:
        cells = set(await work.session.scalars(select(ImportRow.cells)))
    assert cells == {None}


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

    await forget_imports(task)

    assert [await count(register, each) for each in (CustomerImport, ImportRow)] == [0, 0]
