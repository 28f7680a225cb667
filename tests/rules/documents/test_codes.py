"""What machines read off paper, read back from the drawing."""

import re

from barcode.charsets.code128 import CODES, START_CODES, STOP
from hypothesis import given
from hypothesis import strategies as st

from api.documents.codes import bars, squares
from api.invoices.rules.barcode import check_value

PUBLISHED = "479440520200360820048831500000000868516259619897100612"
DIGITS = st.from_regex("[45][0-9]{53}", fullmatch=True)


def symbols(drawing: str) -> list[str]:
    """Read the symbols of eleven modules that stand before the stop."""
    width = int(re.findall(r'viewBox="0 0 (\d+) 1"', drawing)[0])
    modules = ["0"] * width
    for start, wide in re.findall(r"M(\d+) 0h(\d+)v1h-\d+z", drawing):
        at = int(start)
        modules[at : at + int(wide)] = "1" * int(wide)
    read = "".join(modules).removesuffix(STOP + "11")
    return [read[at : at + 11] for at in range(0, len(read), 11)]


def test_the_published_bars_end_in_the_published_check_value() -> None:
    start, *_, check = symbols(bars(PUBLISHED))

    assert start == CODES[START_CODES["C"]]
    assert check == CODES[40]


@given(DIGITS)
def test_bars_hold_pairs_of_digits_and_their_check_value(digits: str) -> None:
    _, *pairs, check = symbols(bars(digits))

    assert "".join(f"{CODES.index(pair):02}" for pair in pairs) == digits
    assert CODES.index(check) == check_value(digits)


def test_a_square_is_the_same_every_time() -> None:
    assert squares("BCD\n002") == squares("BCD\n002")
    assert squares("BCD\n002").startswith("<svg")
