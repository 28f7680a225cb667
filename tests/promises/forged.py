"""Tokens nobody may get in by: one way each of forging, bending or keeping one too long."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from uuid import UUID

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from api.kernel.identifiers import new_id

Signature: TypeAlias = Callable[[bytes], bytes]
ABSENT: Any = object()


@dataclass(frozen=True, slots=True)
class Forge:
    """The register's real key, and a session that stands: what a forger would love to have."""

    key: str
    kid: str
    sub: UUID
    sid: UUID
    issuer: str
    now: int = field(default_factory=lambda: int(time.time()))

    def claims(self, **changes: Any) -> dict[str, Any]:
        claims = {
            "iss": self.issuer,
            "aud": "punnus-api",
            "sub": str(self.sub),
            "sid": str(self.sid),
            "jti": str(new_id()),
            "iat": self.now,
            "exp": self.now + 300,
        }
        return without_absent(claims | changes)

    def header(self, **changes: Any) -> dict[str, Any]:
        return without_absent({"alg": "ES256", "kid": self.kid, "typ": "at+jwt"} | changes)

    def signed(self, data: bytes) -> bytes:
        return es256(private_key(self.key))(data)

    def token(
        self,
        claims: dict[str, Any] | str | None = None,
        header: dict[str, Any] | str | None = None,
        sign: Signature | None = None,
    ) -> str:
        head = self.header() if header is None else header
        body = self.claims() if claims is None else claims
        signing = f"{encoded(head)}.{encoded(body)}"
        return f"{signing}.{b64((sign or self.signed)(signing.encode()))}"


def mutants(forge: Forge) -> Iterator[tuple[str, str]]:
    """Name every forged token."""
    yield from _unsigned(forge)
    yield from _signed_otherwise(forge)
    yield from _headers(forge)
    yield from _claims(forge)
    yield from _shapes(forge)


def _unsigned(forge: Forge) -> Iterator[tuple[str, str]]:
    for alg in ("none", "None", "NONE", "nOnE", "", None, 0, ["ES256"]):
        header = forge.header(alg=alg)
        yield f"alg {alg!r}, unsigned", forge.token(header=header, sign=lambda _: b"")
        yield f"alg {alg!r}, signed", forge.token(header=header)
    yield "no alg", forge.token(header=forge.header(alg=ABSENT))
    yield "signature missing", forge.token(sign=lambda _: b"")
    yield "signature of zeros", forge.token(sign=lambda _: bytes(64))
    yield "signature cut", forge.token()[:-2]
    yield "signature changed", forge.token(sign=lambda data: forge.signed(data + b"x"))
    yield "signature in DER", forge.token(sign=_in_der(forge))


def _signed_otherwise(forge: Forge) -> Iterator[tuple[str, str]]:
    public = private_key(forge.key).public_key()
    pem = public.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    der = public.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    openssh = public.public_bytes(
        serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH
    )
    secrets = {"PEM": pem, "DER": der, "base64": base64.b64encode(der), "OpenSSH": openssh}
    secrets |= {"kid": forge.kid.encode(), "empty": b"", "private": forge.key.encode()}
    for name, secret in secrets.items():
        for alg in ("HS256", "ES256"):
            header = forge.header(alg=alg)
            yield f"{alg} keyed with {name}", forge.token(header=header, sign=hs256(secret))
    strange = es256(ec.generate_private_key(ec.SECP256R1()))
    yield "a stranger's key", forge.token(sign=strange)
    for alg, sign in {"RS256": rs256(), "PS256": rs256(), "EdDSA": eddsa()}.items():
        yield alg, forge.token(header=forge.header(alg=alg), sign=sign)
    other = ec.generate_private_key(ec.SECP384R1())
    yield "ES384", forge.token(header=forge.header(alg="ES384"), sign=es256(other, 48))


def _headers(forge: Forge) -> Iterator[tuple[str, str]]:
    jwk = {"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"}
    changes: list[dict[str, Any]] = [
        {"typ": "JWT"},
        {"typ": "at+JWT"},
        {"typ": "refresh+jwt"},
        {"typ": ABSENT},
        {"typ": None},
        {"kid": ABSENT},
        {"kid": None},
        {"kid": "token-0"},
        {"kid": "../keys/token-1"},
        {"kid": "' OR 1=1 --"},
        {"kid": [forge.kid]},
        {"kid": {"a": 1}},
        {"crit": ["exp"]},
        {"crit": []},
        {"b64": False, "crit": ["b64"]},
        {"jku": "https://evil.example/jwks.json"},
        {"x5u": "https://evil.example/cert.pem"},
        {"x5c": ["AA=="]},
        {"jwk": jwk},
        {"cty": "JWT"},
        {"zip": "DEF"},
        {"enc": "A128GCM"},
        {"alg": "es256"},
        {"alg": "ES256 "},
        {"alg": "HS256"},
    ]
    for change in changes:
        said = {name: value for name, value in change.items() if value is not ABSENT}
        yield (
            f"header {said or f'without {[*change]}'}",
            forge.token(header=forge.header(**change)),
        )


def _claims(forge: Forge) -> Iterator[tuple[str, str]]:
    now = forge.now
    for name in ("iss", "aud", "sub", "sid", "jti", "iat", "exp"):
        yield f"without {name}", forge.token(forge.claims(**{name: ABSENT}))
        yield f"{name} null", forge.token(forge.claims(**{name: None}))
    wrong: list[dict[str, Any]] = [
        {"exp": now - 1},
        {"exp": now - 31},
        {"exp": now - 3600},
        {"exp": 0},
        {"exp": "soon"},
        {"exp": -1},
        {"exp": [now + 300]},
        {"nbf": now + 3600},
        {"iat": "now"},
        {"aud": "other-api"},
        {"aud": ""},
        {"aud": []},
        {"aud": ["other-api"]},
        {"aud": {"punnus-api": 1}},
        {"iss": "evil"},
        {"iss": ["evil", "other"]},
        {"iss": "https://punnus.example"},
        {"sub": str(new_id())},
        {"sub": "admin"},
        {"sub": 1},
        {"sub": ""},
        {"sid": str(new_id())},
        {"sid": "x"},
        {"sid": 1},
        {"sid": str(forge.sub)},
        {"sub": str(forge.sid), "sid": str(forge.sub)},
    ]
    for change in wrong:
        yield f"claims {change}", forge.token(forge.claims(**change))


def _shapes(forge: Forge) -> Iterator[tuple[str, str]]:
    good = forge.token()
    head, body, signature = good.split(".")
    twice = json.dumps(forge.claims())[:-1] + f', "sub": "{new_id()}"}}'
    yield "two parts", f"{head}.{body}"
    yield "four parts", f"{good}.x"
    yield "five parts", f"{good}.x.y"
    yield "no parts", "token"
    yield "only dots", ".."
    yield "body swapped", f"{head}.{encoded(forge.claims(sub=str(new_id())))}.{signature}"
    yield "body no object", forge.token("[]")
    yield "body no JSON", forge.token("{")
    yield "header no object", forge.token(header="[]")
    yield "header no JSON", forge.token(header="{")
    yield "a claim said twice", forge.token(twice)
    yield "4097 characters", forge.token(forge.claims(x="x" * 4096))
    yield "a megabyte", "x" * 1_000_000
    yield "not base64", f"{head}.!!!!.{signature}"


def private_key(pem: str) -> ec.EllipticCurvePrivateKey:
    key = serialization.load_pem_private_key(pem.encode(), password=None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return key


def es256(key: ec.EllipticCurvePrivateKey, size: int = 32) -> Signature:
    def sign(data: bytes) -> bytes:
        r, s = decode_dss_signature(key.sign(data, ec.ECDSA(hashes.SHA256())))
        return r.to_bytes(size, "big") + s.to_bytes(size, "big")

    return sign


def _in_der(forge: Forge) -> Signature:
    key = private_key(forge.key)
    return lambda data: key.sign(data, ec.ECDSA(hashes.SHA256()))


def hs256(secret: bytes) -> Signature:
    return lambda data: hmac.new(secret, data, hashlib.sha256).digest()


def rs256() -> Signature:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return lambda data: key.sign(data, padding.PKCS1v15(), hashes.SHA256())


def eddsa() -> Signature:
    return ed25519.Ed25519PrivateKey.generate().sign


def encoded(part: dict[str, Any] | str) -> str:
    text = part if isinstance(part, str) else json.dumps(part, separators=(",", ":"))
    return b64(text.encode())


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def without_absent(named: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in named.items() if value is not ABSENT}
