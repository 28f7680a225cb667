"""Hashes passwords: the only module that imports passlib.

One argon2id hash keeps a core busy for tens of milliseconds and takes 19 MiB. So one thread
of low priority does them in turn; when too many wait, the next is told to come back, and
whoever is signed in does not notice the storm.
"""

import asyncio
import contextlib
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from passlib.context import CryptContext

from api.kernel.refusals import TooMany
from api.staff.rules.passwords import in_one_form

MOST_WAITING: Final = 16
LOW_PRIORITY: Final = 10

Result = TypeVar("Result")


class SignInBusy(TooMany):
    """Many people are signing in right now. Try again in a moment."""


class Passwords:
    """The thread that hashes, and how many wait for it."""

    def __init__(self) -> None:
        self._context = CryptContext(
            ["argon2"],
            argon2__type="ID",
            argon2__memory_cost=19456,  # KiB; OWASP's minimum, with t=2 and p=1
            argon2__time_cost=2,
            argon2__parallelism=1,
        )
        self._thread = ThreadPoolExecutor(1, "passwords", initializer=self._begin)
        self._nobodys = ""
        self._waiting = 0

    @contextlib.contextmanager
    def turn(self) -> Iterator["Turn"]:
        """Take a place in the queue before anything is counted or read, or be refused one."""
        if self._waiting >= MOST_WAITING:
            raise SignInBusy
        self._waiting += 1
        try:
            yield Turn(self)
        finally:
            self._waiting -= 1

    async def hashed(self, password: str) -> str:
        with self.turn() as turn:
            return await turn.hashed(password)

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def aside(self, work: Callable[[], Result]) -> Result:
        """Do something on the hashing thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def make(self, password: str) -> str:
        return str(self._context.hash(in_one_form(password)))

    def matches(self, password: str, stored: str | None) -> bool:
        right = bool(self._context.verify(in_one_form(password), stored or self._nobodys))
        return right and stored is not None

    def _begin(self) -> None:
        """Step behind the threads that serve, and make the hash that nobody's password has."""
        with contextlib.suppress(OSError, AttributeError):  # where threads have no priority
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), LOW_PRIORITY)
        self._nobodys = self.make(os.urandom(16).hex())


class Turn:
    """A place in the queue of the hashing thread."""

    def __init__(self, passwords: Passwords) -> None:
        self._passwords = passwords

    async def hashed(self, password: str) -> str:
        return await self._passwords.aside(lambda: self._passwords.make(password))

    async def match(self, password: str, stored: str | None) -> bool:
        """Compare with a stored hash; with nobody's when there is none, for the same time."""
        return await self._passwords.aside(lambda: self._passwords.matches(password, stored))
