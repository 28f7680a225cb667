"""The demo's shortcuts exist in the demo, and nowhere else."""

from pathlib import Path

import pytest

from tests.register import Register

ROOT = Path(__file__).parents[2]
MARKERS = ("demo-bar", "/api/v1/demo")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/demo/accounts"),
        ("POST", "/demo/sessions"),
        ("GET", "/demo/clock"),
        ("POST", "/demo/clock"),
        ("POST", "/demo/reset"),
    ],
)
async def test_a_register_of_ones_own_has_no_shortcuts(
    register: Register, method: str, path: str
) -> None:
    answer = await register.stranger().request(method, path, json={})

    assert answer.status_code == 404


def test_the_contract_knows_no_shortcuts() -> None:
    assert "/demo/" not in (ROOT / "openapi.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("marker", MARKERS)
def test_the_screens_of_production_hold_no_shortcuts(marker: str) -> None:
    built = list((ROOT / "frontend" / "dist" / "assets").glob("*"))
    shown = list((ROOT / "frontend" / "dist-demo" / "assets").glob("*"))

    assert built, "run: python3 dev.py build"
    assert not [file.name for file in built if marker.encode() in file.read_bytes()]
    assert [file.name for file in shown if marker.encode() in file.read_bytes()]
