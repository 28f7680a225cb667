"""What a frame of Toledo's continuous output says. The vectors are published ones."""

import pytest

from api.weighing.rules.indications import (
    Flaw,
    Flawed,
    Indication,
    Status,
    WeightKind,
    unweighed,
    weighed,
)
from api.weighing.rules.toledo import FRAME, checksum, read_frame
from api.weighing.rules.toledo_stream import ToledoDecoder

GROSS, NET = WeightKind.GROSS, WeightKind.NET
FULL = bytes.fromhex("02 2a 30 20 30 34 32 33 36 30 30 30 30 30 30 30 0d 28")
OF_NET = bytes.fromhex("02 2a 31 20 30 32 36 33 34 30 30 31 36 30 32 30 0d 1e")
DUMMY_ZERO = bytes.fromhex("02 31 30 20 30 30 34 32 33 36 30 30 30 30 30 30 0d 21")
WRONG_SUM = bytes.fromhex("02 2a 30 20 30 34 32 33 36 30 30 30 30 30 30 30 0d 18")


def frame(
    weight: bytes = b"042360",
    *,
    a: int = 0x2A,
    b: int = 0x30,
    c: int = 0x20,
    tare: bytes = b"000000",
) -> bytes:
    return b"\x02" + bytes([a, b, c]) + weight + tare + b"\r"


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (FULL, weighed(42_360, GROSS, is_moving=False)),
        (OF_NET, weighed(26_340, NET, is_moving=False)),
        (DUMMY_ZERO, weighed(42_360, GROSS, is_moving=False)),
        (WRONG_SUM, Flawed(Flaw.CHECKSUM)),
        (FULL[:-1] + b"\x02", weighed(42_360, GROSS, is_moving=False)),
    ],
    ids=["gross", "net", "dummy zero", "wrong sum", "without checksum"],
)
def test_a_published_frame_says_what_it_says(sent: bytes, said: Indication | Flawed) -> None:
    assert [*ToledoDecoder().feed(sent)][:1] == [said]


@pytest.mark.parametrize("vector", [FULL, OF_NET, DUMMY_ZERO])
def test_a_right_checksum_lets_all_add_up_to_nothing(vector: bytes) -> None:
    assert checksum(vector[:-1]) == vector[-1]
    assert sum(vector) & 0x7F == 0


def test_a_checksum_has_seven_bits() -> None:
    assert checksum(frame(b"099999", b=0x38, tare=b"000018")) == 0x79


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (frame(b=0x38), weighed(42_360, GROSS, is_moving=True)),
        (frame(b"000020", b=0x32), weighed(-20, GROSS, is_moving=False)),
        (frame(b=0x10), weighed(42_360, GROSS, is_moving=False)),
        (frame(b=0x34), unweighed(Status.OVER)),
        (frame(b"      ", b=0x34), unweighed(Status.OVER)),
        (frame(b=0x36), unweighed(Status.UNDER)),
        (frame(b=0x70), unweighed(Status.NOT_ZEROED)),
        (frame(b=0x71), unweighed(Status.NOT_ZEROED, NET)),
        (frame(b"   360"), weighed(360, GROSS, is_moving=False)),
        (frame(b"000423", a=0x20), weighed(42_300, GROSS, is_moving=False)),
        (frame(b"423600", a=0x2B), weighed(42_360, GROSS, is_moving=False)),
        (frame(b"423605", a=0x2B), Flawed(Flaw.NOT_WHOLE)),
        (frame(b"042360", a=0x2D), Flawed(Flaw.NOT_WHOLE)),
        (frame(b"042000", a=0x2D), weighed(42, GROSS, is_moving=False)),
        (frame(b"042361", a=0x32), Flawed(Flaw.CONTRADICTION)),
        (frame(b"042361", a=0x3A), Flawed(Flaw.CONTRADICTION)),
        (frame(b"042365", a=0x3A), weighed(42_365, GROSS, is_moving=False)),
        (frame(b"042361", a=0x22), weighed(42_361, GROSS, is_moving=False)),
        (frame(b=0x20), Flawed(Flaw.OTHER_UNIT)),
        (frame(c=0x21), Flawed(Flaw.OTHER_UNIT)),
        (frame(c=0x30), Flawed(Flaw.EXPANDED)),
        (frame(c=0x28), weighed(42_360, GROSS, is_moving=False)),
        (frame(b"      "), Flawed(Flaw.NOISE)),
        (frame(b"04 360"), Flawed(Flaw.NOISE)),
    ],
)
def test_each_bit_counts(sent: bytes, said: Indication | Flawed) -> None:
    assert FRAME.fullmatch(sent)
    assert read_frame(sent) == said
