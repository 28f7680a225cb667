"""Tokens that others sign: which keys and algorithms are taken; what the library leaves out.

Only public keys that the issuer publishes count, never one that a token brings (RFC 8725).
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from jose import jws
from jose.exceptions import JOSEError

LONGEST: Final = 16 * 1024
KINDS: Final = {"RS256": "RSA", "PS256": "RSA", "ES256": "EC"}
"""Algorithms that are taken, each with the kind of key it needs: none that shares a secret."""
SHORTEST_MODULUS: Final = 340
"""Base64 characters of 2 048 bits, and a few to spare."""


class BadIdToken(Exception):
    """A token whose signature proves nothing; `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def signed_claims(token: str, keys: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Give what a token says once one of these keys is found to have signed it."""
    header = _header(token)
    kind = KINDS.get(str(header.get("alg")))
    if kind is None or "crit" in header:
        raise BadIdToken("wrong-algorithm")
    key = next((each for each in keys if _fits(each, header, kind)), None)
    if key is None:
        raise BadIdToken("unknown-key")
    try:
        claims = json.loads(jws.verify(token, dict(key), [header["alg"]]))
    except (JOSEError, ValueError, TypeError, KeyError) as error:
        raise BadIdToken("wrong-signature") from error
    if not isinstance(claims, dict):
        raise BadIdToken("unreadable")
    return claims


def _header(token: str) -> Mapping[str, Any]:
    if len(token) > LONGEST or token.count(".") != 2:  # noqa: PLR2004 - a JWS has three parts
        raise BadIdToken("unreadable")
    try:
        header = jws.get_unverified_header(token)
    except (JOSEError, ValueError, TypeError) as error:
        raise BadIdToken("unreadable") from error
    return header if isinstance(header, dict) else {}


def _fits(key: Mapping[str, Any], header: Mapping[str, Any], kind: str) -> bool:
    """Tell whether a published key is the one that a header names, and of the right kind."""
    if key.get("kid") != header.get("kid") or key.get("kty") != kind:
        return False
    if key.get("use", "sig") != "sig" or key.get("alg", header["alg"]) != header["alg"]:
        return False
    return kind != "RSA" or len(str(key.get("n", ""))) >= SHORTEST_MODULUS
