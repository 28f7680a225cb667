"""How signing in is refused: alike, whatever was wrong, so that nothing can be found out."""

from datetime import timedelta
from typing import ClassVar, Final

from api.kernel.refusals import Conflict, Forbidden, TooMany, Unauthenticated

SESSION: Final = timedelta(hours=12)
"""The longest a session lasts, however much it is used."""
IDLE: Final = timedelta(hours=2)
"""How long a session lasts that is not used."""
PROVEN: Final = timedelta(minutes=5)
"""How long a second factor counts as just shown."""
RACE: Final = timedelta(seconds=10)
"""How late the second of two tabs may come with the same refresh token."""


class WrongCredentials(Unauthenticated):
    """The username, password or code is wrong; after several failures, wait before the next."""


class TooManySignIns(TooMany):
    """Signing in has failed too often from this address. Wait five minutes."""

    headers: ClassVar[dict[str, str]] = {"Retry-After": "300"}


class SessionEnded(Unauthenticated):
    """The session has ended. Sign in again."""


class RefreshRaced(Conflict):
    """Another tab has just renewed this session; nothing was lost."""


class CrossSite(Forbidden):
    """Only the register's own pages may ask for this."""
