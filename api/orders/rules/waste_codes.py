"""Codes of the European List of Waste: six digits, and a star where the waste is hazardous."""

import re
from typing import Final

from api.kernel.refusals import Invalid

_CODE: Final = re.compile(r"(?:0[1-9]|1\d|20)\d{4}\*?", re.ASCII)


class WasteCodeWrong(Invalid):
    """A waste code has six digits, from chapter 01 to 20, and a star if it is hazardous."""


def waste_code(said: str) -> str:
    """Write a code without the spaces it is printed with: Commission Decision 2000/532/EC.

    >>> waste_code("17 05 03*"), waste_code("170504")
    ('170503*', '170504')
    """
    code = said.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    if not _CODE.fullmatch(code):
        raise WasteCodeWrong
    return code
