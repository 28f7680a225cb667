"""The demo company as data, all invented."""

import tomllib
from importlib import resources
from typing import Any, Final

COMPANY: Final[dict[str, Any]] = tomllib.loads(
    resources.files(__package__).joinpath("company.toml").read_text("utf-8")
)
