"""The registers that faults are tried on."""

from tests.promises.conftest import shared

__all__ = ["shared"]
