"""What the check of a register finds in its settings and files."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from api.cli.safety import findings
from api.settings import Settings

TODAY = datetime.now(UTC)


@pytest.fixture
def safe(tmp_path: Path) -> Settings:
    keys, heads = tmp_path / "keys", tmp_path / "heads"
    keys.mkdir()
    heads.mkdir()
    for name in ("token-1.pem", "secrets.key", "seal.pem"):
        (keys / name).touch(mode=0o600)
    return Settings(
        keys_folder=keys,
        heads_folder=heads,
        database_url="postgresql+asyncpg://punnus@db.works.example/punnus?ssl=verify-full",
        public_url="https://punnus.works.example",
        _env_file=None,
    )


def amiss(settings: Settings, today: datetime = TODAY) -> list[str]:
    return [each.what for each in findings(settings, today) if not each.is_well]


# clause: C32 the check names each setting that breaks a promise of security
def test_a_register_set_up_with_care_has_nothing_amiss(safe: Settings) -> None:
    assert amiss(safe) == []


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"public_url": "http://punnus.works.example"}, "People come by TLS"),
        ({"secure_cookie": False}, "Cookies travel by TLS alone"),
        ({"demo": True}, "It is no demo"),
        ({"bureau_url": "http://bureau.works.example"}, "The bureau is asked by TLS"),
        (
            {"database_url": "postgresql+asyncpg://punnus@db.works.example/punnus"},
            "The database is reached by TLS",
        ),
        (
            {"database_url": "postgresql+asyncpg://punnus@db.works.example/punnus?ssl=prefer"},
            "The database is reached by TLS",
        ),
        ({"heads_folder": None}, "Heads of the audit lie elsewhere"),
    ],
)
def test_each_setting_is_looked_at(safe: Settings, changed: dict[str, Any], what: str) -> None:
    assert amiss(safe.model_copy(update=changed)) == [what]


def test_keys_are_looked_at(safe: Settings) -> None:
    (safe.keys_folder / "seal.pem").chmod(0o640)
    assert amiss(safe) == ["Keys are their owner's alone"]
    old = "The key of tokens is younger than a year"
    assert old in amiss(safe, TODAY + timedelta(days=366))
    assert old not in amiss(safe, TODAY + timedelta(days=364))


def test_heads_beside_the_database_are_no_heads(safe: Settings, tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'register.db'}"
    found = amiss(safe.model_copy(update={"database_url": url}))
    assert "Heads of the audit lie on another disk" in found
