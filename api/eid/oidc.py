"""A provider that speaks OpenID Connect: code with PKCE, metadata and keys by discovery."""

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

import httpx

from api.disclosure.outgoing import PublicOnly
from api.disclosure.rules import AddressRefused
from api.eid.journeys import Journey
from api.eid.rules import (
    LEVELS,
    Distrust,
    Expected,
    Identified,
    NoEId,
    challenge_of,
    check_claims,
    distrusted,
)
from api.http.id_tokens import BadIdToken, signed_claims
from api.settings import Settings

LARGEST: Final = 256 * 1024
PATIENCE_SECONDS: Final = 10.0
DISCOVERY: Final = "/.well-known/openid-configuration"
ENDPOINTS: Final = ("authorization_endpoint", "token_endpoint", "jwks_uri")
OK: Final = 200


@dataclass(slots=True)
class Oidc:
    """One provider, as settings name it; without an issuer nobody is identified."""

    issuer: str | None
    client_id: str = ""
    secret: str = ""
    levels: frozenset[str] = LEVELS
    to_loopback: bool = False
    patience: float = PATIENCE_SECONDS
    _known: Mapping[str, str] | None = None
    _keys: Sequence[Mapping[str, Any]] | None = None

    @classmethod
    def by(cls, settings: Settings) -> "Oidc":
        secret = settings.e_id_secret
        return cls(
            settings.e_id_issuer,
            settings.e_id_client,
            secret.get_secret_value() if secret else "",
            to_loopback=settings.partners_on_loopback,
        )

    @property
    def is_there(self) -> bool:
        return self.issuer is not None

    async def address(self, journey: Journey) -> str:
        known = await self._metadata()
        asked = {
            "response_type": "code",
            "scope": "openid profile",
            "client_id": self.client_id,
            "redirect_uri": journey.returns_to,
            "state": journey.state,
            "nonce": journey.nonce,
            "code_challenge": challenge_of(journey.verifier),
            "code_challenge_method": "S256",
            "acr_values": " ".join(sorted(self.levels)),
            "prompt": "login",
        }
        return f"{known['authorization_endpoint']}?{urlencode(asked)}"

    async def identify(self, journey: Journey, code: str, issuer: str | None) -> Identified:
        if issuer not in {None, self.issuer}:
            raise distrusted(Distrust.WRONG_ISSUER)
        known = await self._metadata()
        asked = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": journey.returns_to,
            "code_verifier": journey.verifier,
        }
        answer = await self._said("POST", known["token_endpoint"], asked)
        token = answer.get("id_token")
        if not isinstance(token, str):
            raise distrusted(Distrust.UNREADABLE)
        claims = await self._verified(token, known["jwks_uri"])
        expected = Expected(self.issuer or "", self.client_id, journey.nonce, self.levels)
        return check_claims(claims, expected, time.time())

    async def _verified(self, token: str, address: str) -> Mapping[str, Any]:
        """Check the signature; where its key is not known, the keys are read anew, once."""
        is_fresh = self._keys is None
        if self._keys is None:
            self._keys = await self._published(address)
        try:
            return signed_claims(token, self._keys)
        except BadIdToken as wrong:
            reason = Distrust(wrong.reason)
        if reason is not Distrust.UNKNOWN_KEY or is_fresh:
            raise distrusted(reason)
        self._keys = None
        return await self._verified(token, address)

    async def _metadata(self) -> Mapping[str, str]:
        """Read once what the provider says of itself: it has to be the one that is set up."""
        if self.issuer is None:
            raise NoEId
        if self._known is None:
            said = await self._said("GET", f"{self.issuer.rstrip('/')}{DISCOVERY}")
            if said.get("issuer") != self.issuer:
                raise distrusted(Distrust.WRONG_ISSUER)
            if "S256" not in said.get("code_challenge_methods_supported", ()):
                raise distrusted(Distrust.UNREADABLE)
            self._known = {name: self._address(said.get(name)) for name in ENDPOINTS}
        return self._known

    def _address(self, said: Any) -> str:
        scheme = urlsplit(said).scheme if isinstance(said, str) else ""
        if scheme != "https" and not (self.to_loopback and scheme == "http"):
            raise distrusted(Distrust.UNREADABLE)
        return str(said)

    async def _published(self, address: str) -> Sequence[Mapping[str, Any]]:
        keys = (await self._said("GET", address)).get("keys")
        if not isinstance(keys, list):
            raise distrusted(Distrust.UNREADABLE)
        return [each for each in keys if isinstance(each, dict)]

    async def _said(
        self, method: str, address: str, form: Mapping[str, str] | None = None
    ) -> Mapping[str, Any]:
        """Ask the provider; wait no longer than the patience, read no more than expected."""
        try:
            async with asyncio.timeout(self.patience):
                status, body = await self._exchange(method, address, form)
        except (OSError, httpx.HTTPError, TimeoutError, AddressRefused) as error:
            raise distrusted(Distrust.UNREACHABLE) from error
        if status != OK:
            raise distrusted(Distrust.CODE_REFUSED if form else Distrust.UNREACHABLE)
        try:
            said = json.loads(body)
        except (ValueError, RecursionError):
            raise distrusted(Distrust.UNREADABLE) from None
        if not isinstance(said, dict):
            raise distrusted(Distrust.UNREADABLE)
        return said

    async def _exchange(
        self, method: str, address: str, form: Mapping[str, str] | None
    ) -> tuple[int, bytes]:
        body = bytearray()
        who = (quote(self.client_id, ""), quote(self.secret, ""))
        async with (
            httpx.AsyncClient(
                transport=PublicOnly(to_loopback=self.to_loopback),
                follow_redirects=False,
                timeout=self.patience,
            ) as client,
            client.stream(method, address, data=form, auth=who if form else None) as answer,
        ):
            async for part in answer.aiter_bytes():
                body += part
                if len(body) > LARGEST:
                    raise distrusted(Distrust.UNREADABLE)
        return answer.status_code, bytes(body)
