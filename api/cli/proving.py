"""Commands that show that what stands is what should stand."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from api.app import create_app
from api.cli.keys import make_missing_keys
from api.http.openapi import contract
from api.settings import Settings


def openapi(settings: Settings, _said: argparse.Namespace) -> int:
    """Print the contract, openapi.json, as the code says it."""
    sys.stdout.write(contract(create_app(settings)))
    return 0


def throwaway() -> Settings:
    """Make settings for a register that is only described, never opened."""
    folder = TemporaryDirectory(prefix="punnus-")
    _KEPT.append(folder)
    keys = Path(folder.name)
    make_missing_keys(keys)
    return Settings(database_url=f"sqlite+aiosqlite:///{keys}/none.db", keys_folder=keys)


_KEPT: list[TemporaryDirectory[str]] = []
"""Folders that last as long as the process."""
