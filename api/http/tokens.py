"""Access tokens: the only module that imports python-jose, with every check it leaves out.

It would accept a token without `aud`, without `exp`, with any `crit`, or of any type, and
without a fixed list any algorithm. RFC 8725; RFC 9068 for the type `at+jwt`.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from jose import jwk, jwt
from jose.exceptions import JOSEError

from api.kernel.identifiers import new_id

ALGORITHM: Final = "ES256"
TYPE: Final = "at+jwt"
AUDIENCE: Final = "punnus-api"
LONGEST: Final = 4096
LEEWAY: Final = 30
CLAIMS: Final = ("exp", "iat", "sub", "iss", "aud", "jti")
LIFETIME: Final = timedelta(minutes=5)


class BadToken(Exception):
    """Not a token of ours, or not any more."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Whom a token speaks for, in which session, and until when (seconds since 1970)."""

    sub: UUID
    sid: UUID
    exp: float


class TokenKeys:
    """The key that signs, and every key that still verifies, by key id.

    The issuer is the address that this server tells machines of itself (RFC 8414).
    """

    def __init__(self, signing: Mapping[str, str], issuer: str) -> None:
        """Take private keys as PEM by id, oldest first: the last one signs."""
        self._issuer = issuer
        self.kid = list(signing)[-1]
        self._private = signing[self.kid]
        self._public = {kid: _public_pem(pem) for kid, pem in signing.items()}

    def issue(self, sub: UUID, sid: UUID) -> str:
        now = int(time.time())
        claims = {
            "iss": self._issuer,
            "aud": AUDIENCE,
            "sub": str(sub),
            "sid": str(sid),
            "jti": str(new_id()),
            "iat": now,
            "exp": now + int(LIFETIME.total_seconds()),
        }
        headers = {"kid": self.kid, "typ": TYPE}
        return jwt.encode(claims, self._private, ALGORITHM, headers=headers)

    def verify(self, token: str) -> Claims:
        """Check everything about a token but whether its session still stands."""
        try:
            return self._verified(token)
        except (JOSEError, KeyError, ValueError, TypeError, AttributeError) as error:
            raise BadToken from error

    def jwks(self) -> dict[str, list[dict[str, str]]]:
        """Give the public keys as RFC 7517 wants them."""
        return {"keys": [_jwk(kid, pem) for kid, pem in self._public.items()]}

    def _verified(self, token: str) -> Claims:
        if len(token) > LONGEST or token.count(".") != 2:  # noqa: PLR2004 - a JWS has three parts
            raise BadToken
        header = jwt.get_unverified_header(token)
        expected = {"alg": ALGORITHM, "typ": TYPE, "kid": header.get("kid")}
        if header != expected or header["kid"] not in self._public:
            raise BadToken
        required: dict[str, Any] = {f"require_{claim}": True for claim in CLAIMS}
        claims = jwt.decode(
            token,
            self._public[header["kid"]],
            algorithms=[ALGORITHM],
            audience=AUDIENCE,
            issuer=self._issuer,
            options=required | {"leeway": LEEWAY},
        )
        return Claims(UUID(claims["sub"]), UUID(claims["sid"]), float(claims["exp"]))


def new_signing_key() -> str:
    """Make a private key on P-256, as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()


def _public_pem(private: str) -> str:
    key = serialization.load_pem_private_key(private.encode(), password=None)
    return (
        key.public_key()
        .public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        .decode()
    )


def _jwk(kid: str, pem: str) -> dict[str, str]:

    key = jwk.construct(pem, ALGORITHM).to_dict()
    members = {name: _text(key[name]) for name in ("kty", "crv", "x", "y")}
    return members | {"kid": kid, "alg": ALGORITHM, "use": "sig"}


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
