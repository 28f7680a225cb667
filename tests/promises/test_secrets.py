"""No secret of the register's is ever told: not in an answer, not in the database."""

import secrets
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import LargeBinary, String, cast, func, or_, select

from api.all_tables import Base
from api.documents.signers import new_certificate_key
from api.http.openapi import contract
from api.http.tokens import new_signing_key
from api.kernel.clock import now
from api.settings import Settings
from tests.databases import Copy
from tests.promises.calls import call
from tests.promises.everything import ROUTES, STAFF, named
from tests.promises.seeded import seed
from tests.promises.test_trail import DOORS
from tests.register import Register

BESIDE_THE_API: Final = (
    "/health/live",
    "/health/ready",
    "/metrics",
    "/problems/not-found",
    "/no/such/page",
    "/.env",
    "/api/v1/.env",
    "/../keys/secrets.key",
    "/%2e%2e/keys/secrets.key",
)


async def test_no_secret_is_told(
    copy_database: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canaries = _canaries(tmp_path)
    told: dict[str, str] = {}
    with copy_database() as url:
        settings = Settings(
            database_url=url, keys_folder=tmp_path, works_inside=False, _env_file=None
        )
        async with Register(settings).running() as register:
            told = await _everything_told(register, monkeypatch)
            stored = await _stored(register, canaries)

    assert len(told) > len(ROUTES)
    assert {
        name for name, text in told.items() if any(each in text for each in canaries)
    } == set()
    assert stored == []
    assert not _holds(repr(settings), canaries)


async def _everything_told(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """Call everything rightly and wrongly, and gather what is answered."""
    made = await seed(register.works, monkeypatch)
    client, stranger = await register.client(*STAFF), register.stranger()
    told = {"contract": contract(register.app)}
    for route in ROUTES:
        if named(route) in DOORS or "events" in route.path:
            continue
        async with register.work(writes=False) as work:
            one = await call(work, made, route)
        for who, by in {"client": client, "stranger": stranger}.items():
            answer = await by.request(route.method, one.path, **one.options)
            told[f"{who} {named(route)}"] = answer.text + str(answer.headers)
    for path in BESIDE_THE_API:
        answer = await stranger.get(f"http://register{path}")
        told[path] = answer.text + str(answer.headers)
    return told


async def _stored(register: Register, canaries: list[str]) -> list[str]:
    """Name the columns that hold a canary."""
    found = []
    async with register.work(writes=False) as work:
        for table in Base.metadata.sorted_tables:
            for column in table.columns:
                if not isinstance(column.type, LargeBinary):
                    text = cast(column, String)
                    holding = select(func.count()).where(or_(*map(text.contains, canaries)))
                    if await work.session.scalar(holding):
                        found.append(f"{table.name}.{column.name}")
    return found


def _holds(text: str, canaries: list[str]) -> bool:
    return any(each in text for each in canaries)


def _canaries(folder: Path) -> list[str]:
    """Write keys into a folder, and give what of them must never be seen."""
    signing, secret, seal = new_signing_key(), secrets.token_hex(32), new_signing_key()
    signer = new_certificate_key(now())
    for name, content in {
        "token-1.pem": signing,
        "secrets.key": secret,
        "seal.pem": seal,
        "certificate-1.pem": signer,
    }.items():
        path = folder / name
        path.touch(mode=0o600)
        path.write_text(content)
    private = signer.partition("-----END PRIVATE KEY-----")[0]
    keys = (*signing.splitlines()[1:-1], *seal.splitlines()[1:-1], *private.splitlines()[1:])
    return [secret, *keys]
