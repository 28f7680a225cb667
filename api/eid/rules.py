"""What is believed of a provider's answer, and why the rest is not (OpenID Connect, 3.1.3).

Nothing of it is believed until every check has passed. The identity code that a provider may
tell is never read: it does not get past here.
"""

import base64
import hashlib
import hmac
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final

from api.kernel.folding import folded
from api.kernel.refusals import Conflict, Forbidden

LEEWAY_SECONDS: Final = 30
LATEST_SECONDS: Final = 600
"""How long ago an answer may have been made."""
LONGEST_NAME: Final = 100
SUBSTANTIAL: Final = "http://ftn.ficora.fi/2017/loa2"
HIGH: Final = "http://ftn.ficora.fi/2017/loa3"
LEVELS: Final = frozenset({SUBSTANTIAL, HIGH})
"""Levels of assurance of the Finnish trust network (Traficom, M72)."""


class Distrust(StrEnum):
    """Why an answer is not believed."""

    UNKNOWN_STATE = "unknown-state"
    OTHER_BROWSER = "other-browser"
    USED_ALREADY = "used-already"
    TOO_LATE = "too-late"
    WRONG_ISSUER = "wrong-issuer"
    WRONG_AUDIENCE = "wrong-audience"
    WRONG_NONCE = "wrong-nonce"
    WRONG_ALGORITHM = "wrong-algorithm"
    WRONG_SIGNATURE = "wrong-signature"
    UNKNOWN_KEY = "unknown-key"
    EXPIRED = "expired"
    NOT_YET = "not-yet"
    TOO_WEAK = "too-weak"
    NAMELESS = "nameless"
    CODE_REFUSED = "code-refused"
    UNREADABLE = "unreadable"
    UNREACHABLE = "unreachable"


class NotIdentified(Forbidden):
    """The identification cannot be relied on. Nothing was changed; begin anew."""


class OtherPerson(Forbidden):
    """Whoever identified themselves has another name than the request. Ask the office."""


class NoEId(Conflict):
    """Strong identification is not in use here."""


def distrusted(reason: Distrust) -> NotIdentified:
    return NotIdentified(reason=str(reason))


@dataclass(frozen=True, slots=True)
class Identified:
    """Whom a provider named: names, how surely and when. It holds no identity code."""

    given_name: str
    family_name: str
    provider: str
    level: str
    at: datetime

    def is_named(self, name: str) -> bool:
        """Tell whether a stored name is theirs; further given names may be left out.

        >>> known = Identified("Maija Liisa", "Mallikas", "", "", datetime(2026, 1, 1))
        >>> known.is_named("Maija Mallikas"), known.is_named("Liisa Virtanen")
        (True, False)
        """
        family, given = folded(self.family_name), folded(self.given_name).split()
        words = folded(name).split()
        rest = [word for word in words if word not in family.split()]
        is_family = family.split() == [word for word in words if word in family.split()]
        return bool(rest) and is_family and {*rest} <= {*given}


@dataclass(frozen=True, slots=True)
class Expected:
    """What the answer to one question has to say."""

    issuer: str
    client_id: str
    nonce: str
    levels: Collection[str]


def check_claims(claims: Mapping[str, Any], expected: Expected, now: float) -> Identified:
    """Believe a signed answer if it is to this question, of this provider, and of now."""
    if claims.get("iss") != expected.issuer:
        raise distrusted(Distrust.WRONG_ISSUER)
    audience = claims.get("aud")
    if audience not in (expected.client_id, [expected.client_id]):
        raise distrusted(Distrust.WRONG_AUDIENCE)
    if claims.get("azp", expected.client_id) != expected.client_id:
        raise distrusted(Distrust.WRONG_AUDIENCE)
    _check_times(claims, now)
    if not hmac.compare_digest(str(claims.get("nonce", "")).encode(), expected.nonce.encode()):
        raise distrusted(Distrust.WRONG_NONCE)
    if claims.get("acr") not in expected.levels:
        raise distrusted(Distrust.TOO_WEAK)
    return Identified(
        _name(claims.get("given_name")),
        _name(claims.get("family_name")),
        expected.issuer,
        str(claims["acr"]),
        datetime.fromtimestamp(now, UTC),
    )


def challenge_of(verifier: str) -> str:
    """Write the challenge of a verifier (RFC 7636, S256).

    >>> challenge_of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
    """
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _check_times(claims: Mapping[str, Any], now: float) -> None:
    moments = [claims.get("exp"), claims.get("iat")]
    if not all(type(each) in {int, float} for each in moments):
        raise distrusted(Distrust.EXPIRED)
    ends, made = (float(each) for each in moments if each is not None)
    if now > ends + LEEWAY_SECONDS or now > made + LATEST_SECONDS:
        raise distrusted(Distrust.EXPIRED)
    if made > now + LEEWAY_SECONDS:
        raise distrusted(Distrust.NOT_YET)


def _name(said: Any) -> str:
    name = " ".join(said.split()) if isinstance(said, str) else ""
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise distrusted(Distrust.NAMELESS)
    return name
