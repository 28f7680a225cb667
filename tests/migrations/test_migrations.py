"""Every migration goes up, down and up again, and loses no row on the way.

Databases are filled by what they say of themselves, and not by today's classes: an old one
has the tables of its day.
"""

import os
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

import pytest
from alembic import command
from alembic.script import ScriptDirectory

from api.database import migrations
from api.database.migrations import SCRIPTS, alembic_config
from tests.databases import Copy
from tests.migrations.filled import (
    OWN,
    ROWS,
    apart,
    counts,
    emptied_afterwards,
    fill,
    orphans,
    schema,
)

REVISIONS: Final = [
    each.revision for each in reversed([*ScriptDirectory(str(SCRIPTS)).walk_revisions()])
]
STEPS: Final = [*pairwise(REVISIONS)][None if os.environ.get("TEST_LONG") else -8 :]
"""The newest, which can still change; with TEST_LONG all, as they were once released."""
PLANTED: Final = '''"""Planted by a test: rebuild the tables that most others point to."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade() -> None:
    for name in ("parties", "customers"):
        with op.batch_alter_table(name, recreate="auto") as table:
            table.add_column(sa.Column("planted", sa.String(8)))
            table.create_check_constraint("planted_is_short", "length(planted) < 9")


def downgrade() -> None:
    for name in ("parties", "customers"):
        with op.batch_alter_table(name, recreate="auto") as table:
            table.drop_constraint("planted_is_short", type_="check")
            table.drop_column("planted")
'''


@pytest.fixture
def url(copy_database: Copy) -> Iterator[str]:
    with copy_database() as url:
        yield url


def test_the_schema_is_what_the_tables_say(url: str) -> None:
    apart(command.check, alembic_config(url))


def test_migrations_go_down_and_up_again(url: str) -> None:
    first = schema(url)

    apart(command.downgrade, alembic_config(url), "base")
    assert counts(url).keys() <= {OWN}
    apart(command.upgrade, alembic_config(url), "head")

    assert schema(url) == first
    apart(command.check, alembic_config(url))


def test_the_first_register_loses_no_row_on_its_way_to_this_one(url: str) -> None:
    config = alembic_config(url)
    apart(command.downgrade, config, REVISIONS[0])
    fill(url)
    old = counts(url)

    apart(command.upgrade, config, "head")
    new = counts(url)
    apart(command.downgrade, config, REVISIONS[0])

    assert set(old.values()) == {ROWS}
    assert {name: new[name] for name in old if name in new} == old
    assert counts(url) == old
    assert orphans(url) == []


def test_no_migration_loses_a_row_of_the_register_before_it(url: str) -> None:
    """Go down step by step; fill what is there, take the step up again, and down."""
    config = alembic_config(url)
    for before, revision in reversed(STEPS):
        apart(command.downgrade, config, before)
        with emptied_afterwards(url):
            fill(url)
            old = counts(url)

            apart(command.upgrade, config, revision)
            new = counts(url)
            apart(command.downgrade, config, before)

            assert set(old.values()) == {ROWS}
            assert {name: new[name] for name in old if name in new} == old, revision
            assert counts(url) == old, revision
            assert orphans(url) == [], revision


def test_rebuilding_a_table_keeps_what_points_to_it(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite alters a table by copying and dropping it; its children must not go with it."""
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts)
    planted = PLANTED.format(head=REVISIONS[-1])
    (scripts / "versions" / "9999_planted.py").write_text(planted)
    monkeypatch.setattr(migrations, "SCRIPTS", scripts)
    fill(url)
    before, astray = counts(url), orphans(url)

    apart(command.upgrade, alembic_config(url), "9999")
    rebuilt = counts(url)
    apart(command.downgrade, alembic_config(url), "-1")

    assert before["phones"] == ROWS
    assert rebuilt == counts(url) == before
    assert astray == orphans(url) == []


@pytest.mark.parametrize(
    "file", sorted(SCRIPTS.glob("versions/*.py")), ids=lambda each: each.name
)
def test_a_migration_outlives_the_code(file: Path) -> None:
    text = file.read_text()

    assert "from api" not in text
    assert "import api" not in text
    assert text.startswith('"""')
    assert "def downgrade()" in text


def test_migrations_stand_in_one_line() -> None:
    heads = ScriptDirectory(str(SCRIPTS)).get_heads()

    assert heads == [REVISIONS[-1]]
    assert [f"{number:04}" for number in range(1, len(REVISIONS) + 1)] == REVISIONS
