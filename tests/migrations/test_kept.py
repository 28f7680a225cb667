"""A database that served a test is as good as a new one."""

from alembic import command
from sqlalchemy import make_url

from api.database.migrations import alembic_config, is_up_to_date
from tests.databases import Copy
from tests.migrations.filled import apart, counts, fill, positions, schema


def test_nothing_of_a_test_is_left_for_the_next(copy_database: Copy) -> None:
    with copy_database() as url:
        new = counts(url), positions(url), schema(url)
    served, given = "", " "
    while served != given:  # one that has served long is given up, and the next one is new
        with copy_database() as url:
            fill(url)
            served = make_url(url).database or ""
            assert min(counts(url).values()) > 0
            assert set(positions(url, further=3).values()) <= {3}

        with copy_database() as url:
            given = make_url(url).database or ""
            assert (counts(url), positions(url), schema(url)) == new


def test_one_whose_schema_was_changed_is_not_given_again(copy_database: Copy) -> None:
    with copy_database() as url:
        new = schema(url)
        apart(command.downgrade, alembic_config(url), "-1")

    with copy_database() as url:
        assert apart(is_up_to_date, url)
        assert schema(url) == new
