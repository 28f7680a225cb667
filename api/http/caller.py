"""Who is calling: a verified token, and a look-up of what its session still allows.

Both are kept for a moment: a token's signature for as long as it lives, a session's roles
for 5 seconds at most. Signing out here takes effect at once, in other processes within 5 s.
"""

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias
from uuid import UUID

from starlette.requests import Request

from api.http.tokens import BadToken, Claims, TokenKeys
from api.kernel.access import Caller
from api.kernel.refusals import Unauthenticated

LookUp: TypeAlias = Callable[[UUID, UUID], Awaitable[Caller | None]]
"""From `sub` and `sid` to the caller, or None when the session has ended."""

KEPT_SECONDS: Final = 5.0
MOST_KEPT: Final = 10_000


class Callers:
    """Turns bearer tokens into callers."""

    def __init__(self, keys: TokenKeys, look_up: LookUp) -> None:
        self._keys = keys
        self._look_up = look_up
        self._verified: OrderedDict[str, Claims] = OrderedDict()
        self._known: OrderedDict[UUID, tuple[float, Caller]] = OrderedDict()

    async def of(self, request: Request) -> Caller:
        """Find who sent a request, or refuse."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise Unauthenticated("Send a bearer token.")
        claims = self._claims(token)
        kept = self._known.get(claims.sid)
        if kept and kept[0] > time.monotonic():
            return kept[1]
        caller = await self._look_up(claims.sub, claims.sid)
        if caller is None:
            self.forget(claims.sid)
            raise Unauthenticated("The session has ended. Sign in again.")
        _keep(self._known, claims.sid, (time.monotonic() + KEPT_SECONDS, caller))
        return caller

    def forget(self, session_id: UUID) -> None:
        """Look a session up anew the next time: it has ended, or its roles have changed."""
        self._known.pop(session_id, None)

    def forget_all(self) -> None:
        self._known.clear()

    def _claims(self, token: str) -> Claims:
        claims = self._verified.get(token)
        if claims is None:
            try:
                claims = self._keys.verify(token)
            except BadToken as error:
                raise Unauthenticated("The bearer token is not valid.") from error
            _keep(self._verified, token, claims)
        if claims.exp < time.time():
            self._verified.pop(token, None)
            raise Unauthenticated("The bearer token has expired.")
        return claims


def _keep(kept: OrderedDict[Any, Any], key: object, value: object) -> None:
    kept[key] = value
    if len(kept) > MOST_KEPT:
        kept.popitem(last=False)
