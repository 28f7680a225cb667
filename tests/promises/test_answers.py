"""What the register answers is what its contract says, and the same on both databases."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import TypeAdapter

from api.http.route import Route
from api.kernel.roles import GRANTS, Role
from api.settings import Settings
from tests.conftest import POSTGRESQL
from tests.databases import postgresql_template, sqlite_template
from tests.promises.calls import call
from tests.promises.everything import READING, STAFF, named, roles_that_may
from tests.promises.seeded import TEXTS, Seeded, seed
from tests.register import Client, Register

MY_OWN: Final = {
    *("foresee_my_erasure", "get_my_blocks", "get_my_data", "get_my_home", "list_my_choices"),
}
"""What a customer is shown: only somebody whom the register knows is one."""
OWN_ONLY: Final = {"get_customer_in_emergency", "get_job"} | MY_OWN
"""Operations that show some roles their own records only."""
WITH_A_DOOR: Final = {"get_customer_in_emergency"} | MY_OWN
"""What nobody can read without a step before; its own tests open the door."""
OF_THE_MOMENT: Final = {
    "get_access_report": "who has just looked",
    "get_me": "the caller, who is new each time",
    "get_own_data": "the caller, who is new each time",
    "list_own_viewings": "the caller, who is new each time",
    "list_archive_keepers": "the callers, too",
    "list_grants": "the callers' own, too",
    "list_nda_signatures": "the callers' own, too",
    "list_staff": "the callers, too",
    "list_view_reviews": "what was read just before, too",
    "list_views": "what was read just before",
}
"""Operations whose answer tells of the request or the process itself, and what of it."""

MADE_AT: Final = re.compile(rb'^{"at":"[^"]+",')
"""How an answer begins that tells when its sums were made."""


async def test_answers_are_what_the_contract_says(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await seed(register.works, monkeypatch)
    wrong, unread = [], {named(each) for each in READING}

    for role in Role:
        client = await register.holder(role)
        for route in READING:
            if role in roles_that_may(route.operation.access):
                for status, body in await _read(register, client, made, route):
                    if status == 404 and named(route) in OWN_ONLY:
                        continue
                    unread.discard(named(route))
                    if why := _difference(route, status, body):
                        wrong.append((role, named(route), why))

    assert wrong == []
    assert unread == WITH_A_DOOR


@pytest.mark.postgresql
async def test_both_databases_answer_the_same_bytes(
    keys_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = []
    for template in (sqlite_template(tmp_path), postgresql_template(POSTGRESQL)):
        with template as copy, copy() as url:
            settings = Settings(
                database_url=url, keys_folder=keys_folder, works_inside=False, _env_file=None
            )
            async with _everything_read(settings, monkeypatch) as read:
                answers.append(read)

    sqlite, postgresql = answers
    assert any(part.encode() in body for body in sqlite.values() for part in TEXTS[1].split())
    assert [name for name in sqlite if sqlite[name] != postgresql[name]] == []


@asynccontextmanager
async def _everything_read(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[dict[str, bytes]]:
    async with Register(settings).running() as register:
        made = await seed(register.works, monkeypatch)
        read: dict[str, bytes] = {}
        for role in _differing_roles():
            client = await register.client(*role)
            for route in READING:
                if named(route) in OF_THE_MOMENT:
                    continue
                answers = await _read(register, client, made, route)
                for number, (status, body) in enumerate(answers):
                    lasting = MADE_AT.sub(b"{", body)
                    read[f"{role} {named(route)} {number}"] = b"%d %b" % (status, lasting)
        yield read


def _differing_roles() -> list[tuple[Role, ...]]:
    """Give all roles together, and one for each set of what roles are shown."""
    by_sight = {GRANTS[role].sees: (role,) for role in STAFF if GRANTS[role].may}
    return [STAFF, *by_sight.values()]


async def _read(
    register: Register, client: Client, made: Seeded, route: Route
) -> list[tuple[int, bytes]]:
    """Read by each of the seeded rows that the address can name, or once."""
    answers = []
    for number in range(3 if "{" in route.path else 1):
        rows = {table: rows[number:] for table, rows in made.rows.items()}
        async with register.work() as work:
            one = await call(work, Seeded(rows, made.by_id, made.numbers), route)
        answer = await client.request(route.method, one.path, **one.options)
        answers.append((answer.status_code, answer.content if answer.is_success else b""))
    return answers


def _difference(route: Route, status: int, body: bytes) -> str | None:
    """Tell where an answer is not what the view says: not a member more, not one less."""
    if status != route.status:
        return f"{status} {body.decode()}"
    adapter: TypeAdapter[Any] = TypeAdapter(route.view)
    try:
        said = adapter.validate_json(body, strict=True)
    except ValueError as error:
        return str(error)
    told = json.loads(adapter.dump_json(said))
    return None if _shape(told) == _shape(json.loads(body)) else f"other members: {body!r}"


def _shape(value: Any) -> Any:
    if isinstance(value, dict):
        return [(name, _shape(each)) for name, each in value.items()]
    return [_shape(each) for each in value] if isinstance(value, list) else None
