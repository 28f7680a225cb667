"""By which values an erased person would be known, and where in text or bytes they stand."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

SHORTEST: Final = 6
"""What is shorter stands in many a place by chance."""
ENCODINGS: Final = ("utf-8", "utf-16-le")


@dataclass(frozen=True)
class Markers:
    """Values to look for, whatever their case."""

    values: Collection[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Markers":
        """Take what is long enough to be somebody's own.

        >>> Markers.of(["Maija Mallikas", "Oy"]).values
        ['maija mallikas']
        """
        return cls(sorted({each.casefold() for each in texts if len(each) >= SHORTEST}))

    def in_text(self, text: str) -> set[str]:
        """Give the values that a text has in it."""
        if not self.values:
            return set()
        return {each.group() for each in self._words.finditer(text.casefold())}

    def in_bytes(self, content: bytes) -> set[str]:
        """Give the values that raw bytes have in them, as they are written or in capitals.

        >>> Markers.of(["Åke Mallikas"]).in_bytes("xxÅKE MALLIKASyy".encode())
        {'åke mallikas'}
        """
        return {
            value
            for value in self.values
            if any(each in content for each in self._forms[value])
        }

    @cached_property
    def _words(self) -> re.Pattern[str]:
        longest_first = sorted(self.values, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest_first)))

    @cached_property
    def _forms(self) -> dict[str, list[bytes]]:
        return {
            value: [
                form.encode(encoding)
                for form in (value, value.upper(), value.title())
                for encoding in ENCODINGS
            ]
            for value in self.values
        }

    def without(self, values: Collection[str]) -> "Markers":
        return Markers([each for each in self.values if each not in values])
