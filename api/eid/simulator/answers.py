"""The tokens that the simulated provider gives: a true one, and every kind of false one."""

import base64
import hmac
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

HOUR: Final = 3600
HALF: Final = 32
IDENTITY_CODE: Final = "urn:oid:1.2.246.21"


class Fault(StrEnum):
    """How the provider lies, fails, or is somebody else."""

    NONE = "none"
    WRONG_NONCE = "wrong-nonce"
    NO_NONCE = "no-nonce"
    WRONG_AUDIENCE = "wrong-audience"
    TWO_AUDIENCES = "two-audiences"
    WRONG_ISSUER = "wrong-issuer"
    ALG_NONE = "alg-none"
    SHARED_SECRET = "shared-secret"  # noqa: S105 - signed by the public key as if it were one
    EXPIRED = "expired"
    NO_EXPIRY = "no-expiry"
    FROM_TOMORROW = "from-tomorrow"
    WRONG_KEY = "wrong-key"
    UNKNOWN_KEY = "unknown-key"
    CHANGED = "changed"
    TOO_WEAK = "too-weak"
    NAMELESS = "nameless"
    OTHER_METADATA = "other-metadata"
    FAILS = "fails"
    NOT_JSON = "not-json"
    HUGE = "huge"
    REDIRECTS = "redirects"
    HANGS = "hangs"


@dataclass(frozen=True, slots=True)
class Citizen:
    """Somebody who can be chosen on the simulated provider's page. Nobody is called so."""

    given_name: str
    family_name: str
    identity_code: str = "131052-308T"
    """The reserved test value; a register has no use for it."""


class Signer:
    """A key on P-256, and its public half as others read it."""

    def __init__(self, kid: str) -> None:
        self.kid = kid
        self._key = ec.generate_private_key(ec.SECP256R1())

    @property
    def public(self) -> dict[str, str]:
        numbers = self._key.public_key().public_numbers()
        sides = {name: _b64(getattr(numbers, name).to_bytes(HALF)) for name in ("x", "y")}
        return {"kty": "EC", "crv": "P-256", "kid": self.kid, "use": "sig"} | sides

    @property
    def pem(self) -> bytes:
        return self._key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    def sign(self, said: bytes) -> bytes:
        r, s = decode_dss_signature(self._key.sign(said, ec.ECDSA(hashes.SHA256())))
        return r.to_bytes(HALF) + s.to_bytes(HALF)


def claims_of(
    fault: Fault, issuer: str, asked: Mapping[str, str], citizen: Citizen
) -> dict[str, Any]:
    """Say who it is, or what this fault says instead."""
    now = int(time.time())
    claims: dict[str, Any] = {
        "iss": issuer,
        "aud": asked["client_id"],
        "sub": "a-pairwise-name",
        "iat": now,
        "exp": now + HOUR,
        "nonce": asked["nonce"],
        "acr": "http://ftn.ficora.fi/2017/loa2",
        "given_name": citizen.given_name,
        "family_name": citizen.family_name,
        IDENTITY_CODE: citizen.identity_code,
    }
    lies: dict[Fault, dict[str, Any]] = {
        Fault.WRONG_NONCE: {"nonce": "another"},
        Fault.NO_NONCE: {"nonce": None},
        Fault.WRONG_AUDIENCE: {"aud": "another-client"},
        Fault.TWO_AUDIENCES: {"aud": [asked["client_id"], "another-client"]},
        Fault.WRONG_ISSUER: {"iss": "https://another.example"},
        Fault.EXPIRED: {"iat": now - 2 * HOUR, "exp": now - HOUR},
        Fault.NO_EXPIRY: {"exp": None},
        Fault.FROM_TOMORROW: {"iat": now + 24 * HOUR, "exp": now + 25 * HOUR},
        Fault.TOO_WEAK: {"acr": "password"},
        Fault.NAMELESS: {"family_name": " "},
    }
    return claims | lies.get(fault, {})


def token_of(fault: Fault, claims: Mapping[str, Any], known: Signer, unknown: Signer) -> str:
    """Sign it, or what this fault does instead."""
    header = {"alg": "ES256", "kid": known.kid, "typ": "JWT"}
    header |= {Fault.ALG_NONE: {"alg": "none"}, Fault.SHARED_SECRET: {"alg": "HS256"}}.get(
        fault, {"kid": unknown.kid} if fault is Fault.UNKNOWN_KEY else {}
    )
    signed = f"{_json(header)}.{_json(claims)}"
    signer = unknown if fault in {Fault.WRONG_KEY, Fault.UNKNOWN_KEY} else known
    signature = signer.sign(signed.encode())
    if fault is Fault.ALG_NONE:
        signature = b""
    if fault is Fault.SHARED_SECRET:
        signature = hmac.digest(known.pem, signed.encode(), "sha256")
    if fault is Fault.CHANGED:
        signed = f"{_json(header)}.{_json({**claims, 'given_name': 'Teppo'})}"
    return f"{signed}.{_b64(signature)}"


def _json(said: Mapping[str, Any]) -> str:
    return _b64(json.dumps(said).encode())


def _b64(said: bytes) -> str:
    return base64.urlsafe_b64encode(said).decode().rstrip("=")
