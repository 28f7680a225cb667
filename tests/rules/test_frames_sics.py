"""What MT-SICS lines say, and that nothing else is taken for a weight."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.weighing.rules.indications import (
    Answer,
    Command,
    Flaw,
    Flawed,
    Indication,
    Status,
    WeightKind,
    unweighed,
    weighed,
)
from api.weighing.rules.sics import LONGEST_LINE, SicsDecoder, read_line
from tests.rules.wires import cut

GROSS, NET = WeightKind.GROSS, WeightKind.NET
WEIGHTS = st.integers(-99_999, 99_999)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"S S      42360 kg", weighed(42_360, GROSS, is_moving=False)),
        (b"S D      42340 kg", weighed(42_340, GROSS, is_moving=True)),
        (b"S S        -20 kg", weighed(-20, GROSS, is_moving=False)),
        (b"S S    42360.0 kg", weighed(42_360, GROSS, is_moving=False)),
        (b"S S 0 kg", weighed(0, GROSS, is_moving=False)),
        (b"S I", unweighed(Status.FAULT)),
        (b"S +", unweighed(Status.OVER)),
        (b"S -", unweighed(Status.UNDER)),
        (b"S S    100.00 g", Flawed(Flaw.OTHER_UNIT)),
        (b"S S      93388 lb", Flawed(Flaw.OTHER_UNIT)),
        (b"S S      42.36 t", Flawed(Flaw.OTHER_UNIT)),
        (b"S S    42360.5 kg", Flawed(Flaw.NOT_WHOLE)),
        (b"S S      42O60 kg", Flawed(Flaw.NOISE)),
        (b"S S      42 360 kg", Flawed(Flaw.NOISE)),
        (b"S S      4236e1 kg", Flawed(Flaw.NOISE)),
        (b"S S        nan kg", Flawed(Flaw.NOISE)),
        (b"S S      42_360 kg", Flawed(Flaw.NOISE)),
        ("S S      ٤٢٣٦٠ kg".encode(), Flawed(Flaw.NOISE)),
        (b"S S      423S S      42360 kg", Flawed(Flaw.NOISE)),
        (b"S S      42360 kg ", Flawed(Flaw.NOISE)),
        (b"s s      42360 kg", Flawed(Flaw.NOISE)),
        (b"SS       42360 kg", Flawed(Flaw.NOISE)),
    ],
)
def test_a_line_says_one_thing(line: bytes, said: Indication | Flawed) -> None:
    assert read_line(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"Z A", Answer(Command.ZERO, is_done=True)),
        (b"Z I", Answer(Command.ZERO, is_done=False)),
        (b"Z +", Answer(Command.ZERO, is_done=False)),
        (b"TA I", Answer(Command.TARE, is_done=False)),
        (b"TA A      16020 kg", Answer(Command.TARE, is_done=True)),
        (b"TA A      16.02 t", Flawed(Flaw.OTHER_UNIT)),
        (b"ES", Answer(None, is_done=False)),
        (b"ET", Answer(None, is_done=False)),
        (b"EL", Answer(None, is_done=False)),
    ],
)
def test_an_answer_is_told_from_a_weight(line: bytes, said: Answer | Flawed) -> None:
    assert [*SicsDecoder().feed(line + b"\r\n")] == [said]


def test_a_weight_under_a_tare_is_net_until_the_tare_is_cleared() -> None:
    decoder = SicsDecoder()
    weight = b"S S      26340 kg\r\n"

    said = [*decoder.feed(b"TA A 16020 kg\r\n" + weight + b"TA A 0 kg\r\n" + weight)]

    kinds = [each.kind for each in said if isinstance(each, Indication)]
    assert kinds == [NET, GROSS]


def test_empty_lines_say_nothing() -> None:
    assert [*SicsDecoder().feed(b"\r\n\n\r\n")] == []


def test_a_line_without_end_fills_no_memory_and_ends_as_noise() -> None:
    decoder = SicsDecoder()
    for _ in range(1_000):
        assert [*decoder.feed(b"S S      42360 kg" * 10)] == []

    said = [*decoder.feed(b"\r\nS S      42360 kg\r\n")]

    assert len(decoder.__dict__["_rest"]) <= LONGEST_LINE + 1
    assert said == [Flawed(Flaw.NOISE), weighed(42_360, GROSS, is_moving=False)]


@given(st.lists(st.binary(max_size=60)))
def test_any_bytes_are_survived(chunks: list[bytes]) -> None:
    decoder = SicsDecoder()
    for chunk in chunks:
        for said in decoder.feed(chunk):
            assert isinstance(said, (Indication, Flawed, Answer))


@given(st.binary(max_size=40))
def test_a_number_is_only_made_of_the_digits_of_a_whole_line(line: bytes) -> None:
    said = read_line(line)
    if isinstance(said, Indication) and said.kg is not None:
        assert f" {said.kg}".encode() in line.replace(b" -0", b" 0")


@given(st.lists(st.tuples(WEIGHTS, st.booleans())), st.randoms())
def test_lines_are_the_same_however_they_are_cut(
    weights: list[tuple[int, bool]], chance: Random
) -> None:
    sent = b"".join(
        b"S %c %10d kg\r\n" % (ord("D" if moving else "S"), kg) for kg, moving in weights
    )
    decoder = SicsDecoder()

    heard = [said for chunk in cut(sent, chance) for said in decoder.feed(chunk)]

    assert heard == [weighed(kg, GROSS, is_moving=moving) for kg, moving in weights]


@given(WEIGHTS, st.data())
def test_a_line_that_lost_its_end_is_no_weight(kg: int, data: st.DataObject) -> None:
    line = b"S S %10d kg\r\n" % kg
    half = line[: data.draw(st.integers(1, len(line) - 3))]
    decoder = SicsDecoder()

    heard = [*decoder.feed(half + line)]

    assert [said.kg for said in heard if isinstance(said, Indication)] == []
