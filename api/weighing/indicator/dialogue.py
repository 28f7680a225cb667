"""What is said to an indicator, and when.

MT-SICS is asked for one weight after the other: an indicator that repeats by itself falls
behind on a slow line, and what was asked for is never old. Every tenth time it is asked for
its tare, because the weight it tells is net. Toledo's talks by itself.
"""

from typing import Final, Protocol

from api.weighing.rules.indications import Answer, Command, Heard, Indication
from api.weighing.rules.kinds import Protocol as Spoken
from api.weighing.rules.sics import ASKED

TURNS_PER_TARE: Final = 10


class Dialogue(Protocol):
    """One connection's side of the talk."""

    is_waiting: bool

    def next(self, *, wants_zero: bool) -> bytes:
        """Give what to say now, perhaps nothing."""

    def note(self, heard: Heard) -> bool | None:
        """Take note of what came; tells what became of a zeroing, when something did."""


class SicsDialogue:
    """Asks, waits for the answer, asks again."""

    def __init__(self) -> None:
        self.is_waiting = False
        self._turn = 0
        self._asked: Command | None = None
        self._has_tare = True

    def next(self, *, wants_zero: bool) -> bytes:
        command = Command.ZERO if wants_zero else self._regular()
        self.is_waiting, self._asked = True, command
        return ASKED[command]

    def note(self, heard: Heard) -> bool | None:
        self.is_waiting = False
        if not isinstance(heard, Answer):
            return None
        asked_for = heard.to or self._asked
        if asked_for is Command.TARE:
            self._has_tare = heard.to is not None
        return heard.is_done if asked_for is Command.ZERO else None

    def _regular(self) -> Command:
        is_for_tare = self._has_tare and self._turn % TURNS_PER_TARE == 0
        self._turn += 1
        return Command.TARE if is_for_tare else Command.WEIGHT


class ToledoDialogue:
    """Listens. It answers a zeroing by showing nothing."""

    def __init__(self) -> None:
        self.is_waiting = False
        self._is_zeroing = False

    def next(self, *, wants_zero: bool) -> bytes:
        self._is_zeroing = self._is_zeroing or wants_zero
        return b"Z\r\n" if wants_zero else b""

    def note(self, heard: Heard) -> bool | None:
        if not self._is_zeroing or not isinstance(heard, Indication):
            return None
        if not heard.is_stable or heard.kg != 0:
            return None
        self._is_zeroing = False
        return True


def dialogue_for(protocol: Spoken) -> Dialogue:
    return SicsDialogue() if protocol is Spoken.MT_SICS else ToledoDialogue()
