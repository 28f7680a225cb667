"""A server tells without alembic whether its database has the newest schema."""

import subprocess
import sys

from alembic import command
from alembic.script import ScriptDirectory

from api.database.migrations import SCRIPTS, alembic_config, is_up_to_date, newest
from tests.databases import Copy
from tests.migrations.filled import apart


def test_the_newest_revision_is_the_only_head() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [newest()]


def test_an_older_schema_is_told_from_the_newest(copy_database: Copy) -> None:
    with copy_database() as url:
        assert apart(is_up_to_date, url)
        for older in ("-1", "base"):
            apart(command.downgrade, alembic_config(url), older)
            assert not apart(is_up_to_date, url)


def test_a_server_does_not_load_what_migrates() -> None:
    asked = "import sys, api.cli.serving; print(*sys.modules)"
    loaded = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )

    assert {"alembic", "mako"}.isdisjoint(loaded.stdout.split())
