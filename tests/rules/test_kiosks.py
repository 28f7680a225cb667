"""PINs that are good enough, and what says who begins a shift."""

import pytest
from pydantic import ValidationError

from api.kernel.roles import (
    AT_A_KIOSK,
    GRANTS,
    KIOSK_ROLES,
    Role,
)
from api.staff.rules.kiosks import WeakPin, check_pin
from api.staff.schemas.kiosks import NewShift


@pytest.mark.parametrize("pin", ["480215", "112233", "907142836155"])
def test_a_good_pin(pin: str) -> None:
    assert check_pin(pin) == pin


@pytest.mark.parametrize(
    "pin",
    [
        *("", "48021", "4802159071428", "48021a", "480 215", "٤٨٠٢١٥"),
        *("000000", "121212", "777778", "123456", "234567890", "901234", "987654", "210987"),
    ],
)
def test_a_pin_that_is_guessed_first(pin: str) -> None:
    with pytest.raises(WeakPin) as refused:
        check_pin(pin)

    assert not pin or pin not in str(refused.value)


@pytest.mark.parametrize(
    ("said", "enough"),
    [
        ({"badge": "0012345678"}, True),
        ({"username": "veikko", "pin": "480215"}, True),
        ({}, False),
        ({"username": "veikko"}, False),
        ({"pin": "480215"}, False),
        ({"badge": "0012345678", "pin": "480215"}, False),
        ({"badge": "0012345678", "username": "veikko", "pin": "480215"}, False),
    ],
)
def test_a_shift_begins_by_one_of_the_two(said: dict[str, str], *, enough: bool) -> None:
    if enough:
        assert NewShift.model_validate({"device_token": "t"} | said).badge == said.get("badge")
        return
    with pytest.raises(ValidationError):
        NewShift.model_validate({"device_token": "t"} | said)


def test_what_is_secret_is_not_in_a_representation() -> None:
    shift = NewShift(device_token="tokentoken", username="veikko", pin="480215")
    badge = NewShift(device_token="tokentoken", badge="0012345678")

    for secret in ("tokentoken", "480215", "0012345678"):
        assert secret not in repr(shift) + repr(badge)


def test_a_kiosk_does_nothing_but_weighing() -> None:
    assert {Role.WEIGHMASTER, Role.DRIVER} == KIOSK_ROLES
    assert not {each for each in AT_A_KIOSK if each.startswith(("staff", "audit", "invoices"))}
    assert GRANTS[Role.WEIGHMASTER].may >= AT_A_KIOSK
