"""Toledo's frames are found in whatever a wire delivers, and no number that was not sent."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from api.weighing.rules.indications import Flaw, Flawed, Indication, WeightKind, weighed
from api.weighing.rules.toledo import checksum
from api.weighing.rules.toledo_stream import ToledoDecoder
from tests.rules.test_frames_toledo import DUMMY_ZERO, FULL, OF_NET, frame
from tests.rules.wires import cut

WEIGHTS = st.integers(0, 99_999)
SAID = weighed(42_360, WeightKind.GROSS, is_moving=False)


def checked(kg: int) -> bytes:
    made = frame(b"%06d" % kg)
    return made + bytes([checksum(made)])


def numbers(chunks: list[bytes]) -> list[int]:
    decoder = ToledoDecoder()
    said = [each for chunk in chunks for each in decoder.feed(chunk)]
    return [each.kg for each in said if isinstance(each, Indication) and each.kg is not None]


@given(st.lists(st.binary(max_size=60)))
def test_any_bytes_are_survived(chunks: list[bytes]) -> None:
    decoder = ToledoDecoder()
    for chunk in chunks:
        for said in decoder.feed(chunk):
            assert isinstance(said, (Indication, Flawed))
        assert len(decoder.__dict__["_rest"]) <= 17


@given(st.lists(WEIGHTS), st.randoms(use_true_random=False))
def test_checked_frames_are_the_same_however_they_are_cut(
    weights: list[int], chance: Random
) -> None:
    assert numbers([*cut(b"".join(map(checked, weights)), chance)]) == weights


@given(st.lists(WEIGHTS), st.randoms(use_true_random=False))
def test_so_are_frames_without_a_checksum_once_the_next_begins(
    weights: list[int], chance: Random
) -> None:
    sent = b"".join(frame(b"%06d" % kg) for kg in weights)

    assert numbers([*cut(sent + b"\x02", chance)]) == weights


@given(WEIGHTS, st.integers(0, 17), st.integers(1, 127))
def test_no_changed_byte_makes_another_number(kg: int, place: int, change: int) -> None:
    """The first frame told that there are checksums, so a changed one is turned down."""
    spoilt = bytearray(checked(kg))
    spoilt[place] ^= change

    assert {*numbers([FULL + bytes(spoilt) + FULL])} <= {42_360}


@given(WEIGHTS, st.data())
def test_no_lost_bytes_make_another_number(kg: int, data: st.DataObject) -> None:
    whole = checked(kg)
    begin = data.draw(st.integers(0, 17))
    end = data.draw(st.integers(begin + 1, 18))

    assert {*numbers([FULL + whole[:begin] + whole[end:] + FULL])} <= {42_360}


@given(st.binary(max_size=40).filter(lambda noise: 2 not in noise))
def test_noise_before_a_frame_costs_no_frame(noise: bytes) -> None:
    assert numbers([noise + FULL + noise + OF_NET]) == [42_360, 26_340]


def test_half_a_frame_costs_itself_only() -> None:
    said = [*ToledoDecoder().feed(FULL[:9] + FULL)]

    assert said == [Flawed(Flaw.NOISE), SAID]


def test_what_starts_as_a_frame_and_is_none_is_passed_over() -> None:
    said = [*ToledoDecoder().feed(b"\x02" + b"x" * 17 + FULL)]

    assert said == [Flawed(Flaw.NOISE), Flawed(Flaw.NOISE), SAID]


def test_a_checksum_may_look_like_a_start() -> None:
    unchecked = frame(b"099999", tare=b"000008")
    assert checksum(unchecked) == 2
    whole = unchecked + b"\x02"

    assert numbers([whole + DUMMY_ZERO + whole + whole]) == [99_999, 42_360, 99_999, 99_999]
    assert numbers([unchecked * 3 + b"\x02"]) == [99_999] * 3


def test_whoever_sends_checksums_is_not_believed_without() -> None:
    said = [*ToledoDecoder().feed(FULL + FULL[:-1] + FULL)]

    assert said == [SAID, Flawed(Flaw.CHECKSUM), SAID]


def test_bytes_with_a_parity_bit_are_noise() -> None:
    assert numbers([bytes(byte | 0x80 for byte in FULL) * 3]) == []
