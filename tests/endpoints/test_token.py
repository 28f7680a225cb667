"""Partners' machines: admitted by an administrator, and given tokens for their scopes."""

import json
from base64 import b64encode
from typing import Any

import httpx
import pytest
from jose import jwt
from pydantic import ValidationError
from sqlalchemy import select

from api.http.openapi import contract
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.settings import Settings
from api.staff.rules.tokens import token_hash
from api.staff.tables import Client as Machine
from tests.endpoints.doorway import sessions_of
from tests.register import Client, Register

GRANT = {"grant_type": "client_credentials"}
SCOPES = ["customers:read", "orders:read"]
ACCOUNTING = {
    "name": "Tilitoimisto Malli Oy",
    "role": "accounting-partner",
    "scopes": SCOPES,
    "purpose": "billing",
}


@pytest.fixture
async def admin(register: Register) -> Client:
    return await register.client(Role.ADMIN)


@pytest.fixture
async def partner(admin: Client) -> dict[str, str]:
    """Admit a machine, and give the id and secret it shows."""
    admitted = await admin.post("/api-clients", json=ACCOUNTING)
    assert admitted.status_code == 201, admitted.text
    receipt = admitted.json()
    return {"client_id": receipt["client"]["id"], "client_secret": receipt["client_secret"]}


def basic(client_id: str, secret: str) -> dict[str, str]:
    return {"Authorization": "Basic " + b64encode(f"{client_id}:{secret}".encode()).decode()}


def holding(register: Register, answer: httpx.Response) -> Client:
    assert answer.status_code == 200, answer.text
    token = answer.json()["access_token"]
    return register.stranger({"Authorization": f"Bearer {token}"})


async def test_a_machine_gets_a_token_for_all_its_scopes(
    register: Register, partner: dict[str, str]
) -> None:
    answer = await register.stranger().post("/token", data=GRANT | partner)

    token = answer.json()
    assert answer.status_code == 200, answer.text
    assert (token["token_type"], token["expires_in"]) == ("Bearer", 300)
    assert token["scope"] == "customers:read orders:read"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["pragma"] == "no-cache"
    machine = holding(register, answer)
    assert (await machine.get("/customers")).status_code == 200
    assert (await machine.get("/orders")).status_code == 200


async def test_a_machine_may_show_its_secret_in_the_header(
    register: Register, partner: dict[str, str]
) -> None:
    shown = basic(partner["client_id"], partner["client_secret"])

    answer = await register.stranger().post("/token", data=GRANT, headers=shown)

    assert answer.status_code == 200, answer.text


async def test_a_scope_narrows_exactly(register: Register, partner: dict[str, str]) -> None:
    asked = GRANT | partner | {"scope": "orders:read"}

    answer = await register.stranger().post("/token", data=asked)

    assert answer.json()["scope"] == "orders:read"
    machine = holding(register, answer)
    assert (await machine.get("/orders")).status_code == 200
    refused = await machine.get("/customers")
    assert refused.status_code == 403
    assert refused.json()["permission"] == "customers:read"
    assert (await machine.get("/staff")).status_code == 403


async def test_a_machine_has_no_account_of_its_own(
    register: Register, partner: dict[str, str]
) -> None:
    machine = holding(register, await register.stranger().post("/token", data=GRANT | partner))

    assert (await machine.get("/me")).json()["type"] == "/problems/no-account"
    assert (await machine.post("/me/second-factor")).status_code == 404


@pytest.mark.parametrize(
    ("changes", "status", "error"),
    [
        ({"grant_type": None}, 400, "invalid_request"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"grant_type": "refresh_token"}, 400, "unsupported_grant_type"),
        ({"scope": "customers:read customers:write"}, 400, "invalid_scope"),
        ({"scope": "staff:read"}, 400, "invalid_scope"),
        ({"scope": "nothing"}, 400, "invalid_scope"),
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_secret": None}, 401, "invalid_client"),
        ({"client_secret": ""}, 401, "invalid_client"),
        ({"client_id": None}, 401, "invalid_client"),
        ({"client_id": "not-an-id"}, 401, "invalid_client"),
        ({"client_id": "01900000-0000-7000-8000-000000000000"}, 401, "invalid_client"),
    ],
    ids=str,
)
async def test_a_refusal_is_told_as_the_standard_has_it(
    register: Register,
    partner: dict[str, str],
    changes: dict[str, Any],
    status: int,
    error: str,
) -> None:
    said = {k: v for k, v in (GRANT | partner | changes).items() if v is not None}
    before = await sessions_of(register)

    refused = await register.stranger().post("/token", data=said)

    assert (refused.status_code, refused.json()["error"]) == (status, error)
    assert refused.headers["content-type"] == "application/json"
    assert refused.headers["cache-control"] == "no-store"
    assert await sessions_of(register) == before


@pytest.mark.parametrize(
    "header", ["Basic !!!", "Basic /w==", "Basic Og==", "Bearer x", "Basic", "Digest x=y"]
)
async def test_a_header_that_proves_nothing_is_challenged(
    register: Register, header: str
) -> None:
    refused = await register.stranger().post(
        "/token", data=GRANT, headers={"Authorization": header}
    )

    assert (refused.status_code, refused.json()["error"]) == (401, "invalid_client")
    assert refused.headers["www-authenticate"].startswith("Basic ")


async def test_a_secret_is_shown_in_one_place(
    register: Register, partner: dict[str, str]
) -> None:
    shown = basic(partner["client_id"], partner["client_secret"])

    refused = await register.stranger().post("/token", data=GRANT | partner, headers=shown)

    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_request")


async def test_a_parameter_is_said_once(register: Register, partner: dict[str, str]) -> None:
    said = GRANT | partner | {"scope": ["orders:read", "customers:read"]}

    refused = await register.stranger().post("/token", data=said)

    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_request")


async def test_json_is_no_form(register: Register, partner: dict[str, str]) -> None:
    refused = await register.stranger().post("/token", json=GRANT | partner)

    assert refused.status_code in {400, 401}
    assert "error" in refused.json()


async def test_a_machine_that_is_turned_away_is_out_at_once(
    register: Register, admin: Client, partner: dict[str, str]
) -> None:
    machine = holding(register, await register.stranger().post("/token", data=GRANT | partner))
    assert (await machine.get("/orders")).status_code == 200
    listed = (await admin.get("/api-clients")).json()["items"][0]

    gone = await admin.delete(
        f"/api-clients/{partner['client_id']}", headers={"If-Match": f'"{listed["version"]}"'}
    )

    assert gone.status_code == 204, gone.text
    assert (await machine.get("/orders")).status_code == 401
    refused = await register.stranger().post("/token", data=GRANT | partner)
    assert refused.json()["error"] == "invalid_client"
    assert (await admin.get("/api-clients")).json()["items"][0]["disabled_at"] is not None


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"role": "admin", "scopes": ["staff:read"]}, "not-a-partner-role"),
        ({"scopes": ["customers:read", "customers:write"]}, "scope-beyond-role"),
        ({"scopes": []}, "malformed"),
        ({"purpose": "curiosity"}, "malformed"),
    ],
    ids=str,
)
async def test_a_machine_is_a_partners_and_stays_within_its_role(
    admin: Client, changes: dict[str, Any], problem: str
) -> None:
    refused = await admin.post("/api-clients", json=ACCOUNTING | changes)

    assert refused.status_code == 422
    assert refused.json()["type"] == f"/problems/{problem}"
    assert (await admin.get("/api-clients")).json()["items"] == []


async def test_secrets_are_shown_once_and_kept_as_hashes(
    register: Register, admin: Client, partner: dict[str, str]
) -> None:
    listed = await admin.get("/api-clients")

    async with register.work(writes=False) as work:
        kept = await work.session.scalar(select(Machine.secret))
    assert kept == token_hash(partner["client_secret"])
    assert partner["client_secret"] not in listed.text
    assert "secret" not in listed.json()["items"][0]


async def test_only_administrators_admit_machines(register: Register) -> None:
    desk = await register.client(Role.ORDER_DESK)

    assert (await desk.post("/api-clients", json=ACCOUNTING)).status_code == 403
    assert (await desk.get("/api-clients")).status_code == 403
    assert (await register.stranger().get("/api-clients")).status_code == 401


async def test_machines_find_their_way_by_well_known_addresses(register: Register) -> None:
    stranger = register.stranger()
    stranger.base_url = httpx.URL("http://register")

    server = (await stranger.get("/.well-known/oauth-authorization-server")).json()
    keys = (await stranger.get("/.well-known/jwks.json")).json()["keys"]

    here = "http://127.0.0.1:8000"
    assert [server[name] for name in ("issuer", "token_endpoint", "jwks_uri")] == [
        here,
        f"{here}/api/v1/token",
        f"{here}/.well-known/jwks.json",
    ]
    assert server["grant_types_supported"] == ["client_credentials"]
    assert "customers:read" in server["scopes_supported"]
    assert {key["alg"] for key in keys} == {"ES256"}
    assert all("d" not in key for key in keys)


async def test_tokens_name_the_public_address_that_the_metadata_tells(
    settings: Settings,
) -> None:
    there = "https://register.works.example"
    async with Register(
        settings.model_copy(update={"public_url": there})
    ).running() as register:
        partner = await register.machine(Role.ACCOUNTING_PARTNER, SCOPES, Purpose.BILLING)
        stranger = register.stranger()
        stranger.base_url = httpx.URL("http://register")
        server = (await stranger.get("/.well-known/oauth-authorization-server")).json()
        token = partner.headers["Authorization"].removeprefix("Bearer ")

        assert (await partner.get("/orders")).status_code == 200
    assert server["issuer"] == jwt.get_unverified_claims(token)["iss"] == there
    assert server["token_endpoint"] == f"{there}/api/v1/token"


@pytest.mark.parametrize("url", ["register.example", "https://a.example/", "ftp://a.example"])
def test_a_public_address_is_a_scheme_and_a_host(settings: Settings, url: str) -> None:
    with pytest.raises(ValidationError):
        Settings(keys_folder=settings.keys_folder, public_url=url, _env_file=None)


async def test_the_contract_tells_the_standards_form_of_errors(register: Register) -> None:
    document = json.loads(contract(register.app))
    answers = document["paths"]["/api/v1/token"]["post"]["responses"]
    form = {"schema": {"$ref": "#/components/schemas/TokenError"}}

    assert answers["401"]["content"] == {"application/json": form}
    assert answers["400"]["content"]["application/json"] == form
    assert {*answers["400"]["content"]} == {"application/json", "application/problem+json"}
