"""What every test may ask for: the running register, and the people who use it."""

import asyncio
import gc
import os
import secrets
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import hypothesis
import pytest

from api.documents.signers import new_certificate_key
from api.http.tokens import new_signing_key
from api.kernel.clock import now
from api.kernel.roles import Role
from api.settings import Settings
from tests.databases import Copy, postgresql_template, sqlite_template
from tests.kept import OpenDatabases
from tests.register import Client, Opened, Register

hypothesis.settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("unhurried")  # a machine may be busy

POSTGRESQL = os.environ.get("TEST_POSTGRESQL", "")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let browsers come last: theirs is an event loop that never leaves its thread.

    Of their tests the longest begin, so that no process waits for another at the end. One that
    fails is tried once more, for browsers are late at times, and named in the summary.
    """
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))

    def turn(item: pytest.Item) -> tuple[bool, bool]:
        return bool(item.get_closest_marker("browser")), not item.get_closest_marker("long")

    items.sort(key=turn)


def pytest_collection_finish() -> None:
    """Look for garbage among what tests make, and leave out what was imported before them."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def keys_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    for name, content in {
        "token-1.pem": new_signing_key(),
        "secrets.key": secrets.token_hex(32),
        "certificate-1.pem": new_certificate_key(now()),
    }.items():
        path = folder / name
        path.touch(mode=0o600)
        path.write_text(content)
    return folder


@pytest.fixture(scope="session")
def open_databases() -> OpenDatabases:
    return OpenDatabases()


@pytest.fixture(
    scope="session",
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)],
)
def copy_database(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    open_databases: OpenDatabases,
) -> Iterator[Copy]:
    """Copy a migrated database: every test runs on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        with sqlite_template(tmp_path_factory.mktemp("db")) as copy:
            yield copy
    else:
        with postgresql_template(POSTGRESQL, open_databases.has_let_go) as copy:
            yield copy


@pytest.fixture(scope="session")
def usual_settings(keys_folder: Path) -> Settings:
    return Settings(keys_folder=keys_folder, works_inside=False, _env_file=None)


@pytest.fixture
def settings(
    copy_database: Copy, usual_settings: Settings, tmp_path: Path
) -> Iterator[Settings]:
    with copy_database() as url:
        own = {"database_url": url, "scans_folder": tmp_path / "scans"}
        yield usual_settings.model_copy(update=own)


@pytest.fixture(scope="session")
async def opened(open_databases: OpenDatabases) -> AsyncIterator[Opened]:
    """Hold one event loop, and the connections on it, from test to test."""
    open_databases.loop = asyncio.get_running_loop()
    yield open_databases.open
    await open_databases.close()


@pytest.fixture
async def register(settings: Settings, opened: Opened) -> AsyncIterator[Register]:
    async with Register(settings, opened).running() as register:
        yield register


@pytest.fixture
async def order_desk(register: Register) -> Client:
    return await register.client(Role.ORDER_DESK)
