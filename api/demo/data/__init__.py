"""The demo company as data, all invented."""

import tomllib
from importlib import resources
from typing import Any, Final


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text("utf-8"))


COMPANY: Final = _read("company.toml")
SHOWN: Final = _read("accountability.toml")
"""What its keepers have written down, so that they can show it."""
