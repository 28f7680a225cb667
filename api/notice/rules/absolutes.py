"""Words that promise without exception. Each must be kept by a test, or not be written."""

import re
from typing import Final

from api.kernel.languages import Language

ABSOLUTE: Final = {
    Language.FI: re.compile(
        r"\b(?:ei(?:vät|kä)? koskaan|vain|ainoastaan|aina)\b", re.IGNORECASE
    ),
    Language.SV: re.compile(r"\b(?:aldrig|endast|enbart|bara|alltid)\b", re.IGNORECASE),
    Language.EN: re.compile(r"\b(?:never|only|always)\b", re.IGNORECASE),
}


def absolutes_in(text: str, language: Language) -> list[str]:
    """Find them.

    >>> absolutes_in("Luovutamme tietoja vain pyynnöstä, emme ei koskaan.", Language.FI)
    ['vain', 'ei koskaan']
    """
    return [found.group().lower() for found in ABSOLUTE[language].finditer(text)]
