"""Lets several wait for one zeroing of a scale."""

import asyncio


class Zeroing:
    """What was asked of an indicator beside its weight, and what became of it."""

    def __init__(self) -> None:
        self.is_wanted = False
        self._ended: asyncio.Future[bool] | None = None

    async def ask(self, seconds: float) -> bool:
        """Ask for it once, however many ask; False when it did not happen in time."""
        if self._ended is None or self._ended.done():
            self._ended = asyncio.get_running_loop().create_future()
            self.is_wanted = True
        try:
            async with asyncio.timeout(seconds):
                return await asyncio.shield(self._ended)
        except TimeoutError:
            self.is_wanted = False
            return False

    def end(self, *, is_done: bool) -> None:
        if self._ended is not None and not self._ended.done():
            self._ended.set_result(is_done)
