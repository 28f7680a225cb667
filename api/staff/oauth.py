"""How machines prove themselves, and are refused, at the token endpoint: RFC 6749, 2.3, 5.2."""

import binascii
from base64 import b64decode
from collections import Counter
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote_plus

from starlette.requests import Request

from api.http.answers import Answer
from api.staff.schemas.clients import TokenError, TokenErrorCode, TokenRequest

UNSTORED: Final = {"Pragma": "no-cache"}
CHALLENGE: Final = {"WWW-Authenticate": 'Basic realm="punnus", charset="UTF-8"'}


class OAuthRefusal(Exception):
    """A request for a token that is turned down, in the one word the standard has for it."""

    def __init__(self, error: TokenErrorCode, description: str, status: int = 400) -> None:
        super().__init__(error)
        self.error = error
        self.description = description
        self.status = status

    def answer(self) -> Answer[Any]:
        said = TokenError(error=self.error, error_description=self.description)
        headers = UNSTORED | (CHALLENGE if self.status != 400 else {})  # noqa: PLR2004
        return Answer(said.model_dump_json().encode(), status=self.status, headers=headers)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a machine shows: its id and its secret."""

    client_id: str
    secret: str


async def shown_by(request: Request, said: TokenRequest) -> Shown:
    """Read a machine's id and secret: from the header or from the body, never from both."""
    repeated = Counter(name for name, _ in (await request.form()).multi_items())
    if repeated and max(repeated.values()) > 1:
        raise OAuthRefusal("invalid_request", "A parameter is repeated.")
    scheme, _, encoded = request.headers.get("authorization", "").partition(" ")
    if not scheme:
        return _from_body(said)
    if said.client_secret is not None:
        raise OAuthRefusal("invalid_request", "Show the secret in one place only.")
    if scheme.lower() != "basic":
        raise wrong_client()
    return _from_header(encoded)


def check_grant(said: TokenRequest) -> None:
    if said.grant_type is None:
        raise OAuthRefusal("invalid_request", "Send grant_type, form-encoded.")
    if said.grant_type != "client_credentials":
        raise OAuthRefusal("unsupported_grant_type", "Only client_credentials.")


def wrong_client() -> OAuthRefusal:
    return OAuthRefusal("invalid_client", "The client or its secret is not known.", 401)


def _from_body(said: TokenRequest) -> Shown:
    if not said.client_id or not said.client_secret:
        raise wrong_client()
    return Shown(said.client_id, said.client_secret)


def _from_header(encoded: str) -> Shown:
    try:
        text = b64decode(encoded, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as error:
        raise wrong_client() from error
    client_id, _, secret = text.partition(":")
    return Shown(unquote_plus(client_id), unquote_plus(secret))
