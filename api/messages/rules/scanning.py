"""What a free text must not hold: identity codes and special categories (GDPR, Article 9)."""

import re
import tomllib
from importlib import resources
from typing import Final

from api.kernel.free_text import identity_codes
from api.kernel.refusals import Invalid
from api.messages.rules.kinds import TextFinding

MASK: Final = "••••••-••••"


class SensitiveInText(Invalid):
    """The text speaks of somebody's health, beliefs or another thing that we do not keep."""


def scanned(text: str) -> tuple[str, tuple[TextFinding, ...]]:
    """Mask what is certainly an identity code, and say what else is there.

    >>> scanned("Hetu 131052-308T, tilaus 311299-123X")
    ('Hetu ••••••-••••, tilaus 311299-123X', (<TextFinding.IDENTITY_CODE: 'identity-code'>,\
 <TextFinding.LIKE_IDENTITY_CODE: 'like-identity-code'>))
    """
    codes = identity_codes(text)
    found = [
        (TextFinding.IDENTITY_CODE, any(each.certain for each in codes)),
        (TextFinding.LIKE_IDENTITY_CODE, any(not each.certain for each in codes)),
        (TextFinding.SENSITIVE, _SENSITIVE.search(text) is not None),
    ]
    for code in reversed(codes):
        if code.certain:
            text = text[: code.start] + MASK + text[code.end :]
    return text, tuple(finding for finding, is_there in found if is_there)


def without_sensitive(text: str) -> str:
    """Give a text of ours back, unless it speaks of what we do not keep."""
    if _SENSITIVE.search(text):
        raise SensitiveInText("Leave it out, or say it by telephone.")
    return text


def _stems() -> str:
    path = resources.files("api.messages").joinpath("data/sensitive.toml")
    told: dict[str, list[str]] = tomllib.loads(path.read_text("utf-8"))["stems"]
    return "|".join(re.escape(each) for words in told.values() for each in words)


_SENSITIVE: Final = re.compile(rf"\b(?:{_stems()})", re.IGNORECASE)
