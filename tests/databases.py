"""A database like a fresh one for each test, at an address that the one before it had.

What knows an address can be kept: see `tests.kept`. On SQLite it is a copy of the file that
the migrations made; on PostgreSQL it is emptied, for making one costs more than most tests.
"""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

from api.database.migrations import migrate
from tests.servers import Server

Copy: TypeAlias = Callable[[], AbstractContextManager[str]]
"""Gives the URL of a database that is as the migrations left it, to nobody else meanwhile."""


@contextmanager
def sqlite_template(folder: Path) -> Iterator[Copy]:
    template = folder / "template.db"
    _apart(migrate, f"sqlite+aiosqlite:///{template}")
    names: list[Path] = []

    @contextmanager
    def copy() -> Iterator[str]:
        made = names.pop() if names else folder / f"{uuid4().hex}.db"
        shutil.copy(template, made)
        try:
            yield f"sqlite+aiosqlite:///{made}"
        finally:
            _remove(made)
            names.append(made)

    yield copy


@contextmanager
def postgresql_template(
    url: str, has_let_go: Callable[[str], bool] = lambda _: True
) -> Iterator[Copy]:
    """Build the template on a running server, in a database of its own for each worker."""
    with Server.at(url) as server, server.made() as template:
        _apart(migrate, template)
        with server.kept(template, has_let_go) as copy:
            yield copy


def _remove(database: Path) -> None:
    """Remove the file, and the journals beside it."""
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()


def _apart(work: Callable[..., None], *given: object) -> None:
    """Work in a thread of its own: an event loop may be running in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(work, *given).result()
