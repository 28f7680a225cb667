"""What makes a password good enough: length, and not being among the first that are tried.

NIST SP 800-63B-4: at least 15 characters, no rule on which, no change for the date's sake.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Final

from api.kernel.refusals import Invalid

SHORTEST: Final = 15
LONGEST: Final = 128
FEWEST_LETTERS: Final = 4
"""What must be left when a well-known password is taken away."""
FEWEST_KINDS: Final = 6
SHORTEST_WORD: Final = 4

LEET: Final = str.maketrans("013457@$!", "oleastasi")
APART: Final = re.compile(r"[\W\d_]+")


class PasswordTooShort(Invalid):
    """A password has at least 15 characters; a sentence of your own is a good one."""


class PasswordTooCommon(Invalid):
    """The password is among the first that are tried."""


class PasswordNamesYou(Invalid):
    """A password must not be made of your name or the company's."""


def check_password(password: str, names: Iterable[str] = ()) -> None:
    """Refuse a password that is short, well known, or made of names from around it.

    A well-known password stays one when it is repeated, or padded with digits and signs.
    """
    if len(in_one_form(password)) < SHORTEST:
        raise PasswordTooShort(min_length=SHORTEST)
    folded = password.casefold()
    spellings = {folded, folded.translate(LEET)}
    if len(set(folded)) < FEWEST_KINDS or any(map(_is_common, spellings)):
        raise PasswordTooCommon
    words = {word for name in names for word in _words(name)}
    if any(word in each for word in words for each in spellings) and any(
        _letters_without(words, each) < FEWEST_LETTERS for each in spellings
    ):
        raise PasswordNamesYou


def in_one_form(password: str) -> str:
    """Give a password in the form that is hashed: NFC, as keyboards differ."""
    return unicodedata.normalize("NFC", password)


@cache
def common_passwords() -> frozenset[str]:
    """Read the well-known passwords, in small letters, that ship with the register."""
    path = resources.files("api.staff").joinpath("data/common-passwords")
    lines = path.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _is_common(password: str) -> bool:
    return any(
        word in password and _letters_without([word], password) < FEWEST_LETTERS
        for word in common_passwords()
    )


def _letters_without(words: Iterable[str], password: str) -> int:
    """Count the letters that are left of a password when these words are taken away."""
    for word in sorted(words, key=len, reverse=True):
        password = password.replace(word, " ")
    return len(APART.sub("", password))


def _words(name: str) -> list[str]:
    folded = name.casefold()
    return [word for word in (folded, *APART.split(folded)) if len(word) >= SHORTEST_WORD]
