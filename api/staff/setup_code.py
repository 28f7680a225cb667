"""The set-up code: a file beside the keys, so that no stranger sets a new register up."""

from pathlib import Path
from typing import Final

from api.settings import guarded
from api.staff.rules.setup import new_setup_code

NAME: Final = "setup-code"


def put_setup_code(keys_folder: Path) -> str:
    """Give the code of a register that is not set up, and make it when there is none."""
    path = keys_folder / NAME
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(new_setup_code())
    return setup_code_in(keys_folder) or ""


def setup_code_in(keys_folder: Path) -> str | None:
    path = keys_folder / NAME
    return guarded(path).decode().strip() if path.is_file() else None


def forget_setup_code(keys_folder: Path) -> None:
    (keys_folder / NAME).unlink(missing_ok=True)
