"""Brings a database up to the schema this version of the code expects."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.util import CommandError

SCRIPTS: Final = Path(__file__).parents[2] / "migrations"


def migrate(database_url: str, revision: str = "head") -> None:
    """Move the schema up to a revision. Blocks; call it before an event loop runs."""
    command.upgrade(alembic_config(database_url), revision)


def is_up_to_date(database_url: str) -> bool:
    """Tell whether the schema is this version's."""
    try:
        command.current(alembic_config(database_url), check_heads=True)
    except CommandError:
        return False
    return True


def alembic_config(database_url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["database_url"] = database_url
    return config
