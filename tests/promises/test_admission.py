"""What every operation asks before it reads a body: purpose, agreement, version, parameters."""

from typing import Final

from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.promises.asking import ask, parameters, refusal, unchanged, who_may
from tests.promises.everything import (
    GUARDED,
    PARTNERS_ONLY,
    ROUTES,
    SHOWING,
    STAFF,
    named,
    roles_that_may,
)
from tests.register import Register

BROKEN: Final = b'{"half": '


OF_STAFF: Final = tuple(each for each in SHOWING if named(each) not in PARTNERS_ONLY)
"""A partner's purpose stands in its contract, and its people sign with the partner."""


# clause: C24 whoever states no purpose sees nobody
async def test_persons_are_shown_for_a_purpose_only(shared: Register) -> None:
    client = await shared.client(*STAFF)
    wrong = []

    async with unchanged(shared):
        for route in OF_STAFF:
            others = sorted(set(Purpose) - route.operation.purposes)[:1]
            for purpose in ("", "no-such-purpose", *others):
                answer = await ask(client, route, purpose=purpose)
                expected = "purpose-not-allowed" if purpose else "purpose-required"
                if (answer.status_code, refusal(answer)) != (403, expected):
                    wrong.append((named(route), purpose, answer.text))

    assert wrong == []


# clause: C36 without a signature every operation that shows a person is closed, to admin too
async def test_persons_are_shown_under_an_nda_only(shared: Register) -> None:
    unsigned = await shared.client(*STAFF, nda=False)

    async with unchanged(shared):
        answers = {named(each): refusal(await ask(unsigned, each)) for each in OF_STAFF}

    assert answers == dict.fromkeys(answers, "nda-required")


async def test_a_change_names_the_version_it_is_of(shared: Register) -> None:
    somebody = await who_may(shared)
    wrong = []

    async with unchanged(shared):
        for route in (each for each in ROUTES if each.conditional):
            for stated in ("", "1", '"one"', 'W/"1"', '"-1"', '"1", "2"', "*"):
                answer = await ask(somebody(route), route, if_match=stated)
                if (answer.status_code, refusal(answer)) != (428, "version-required"):
                    wrong.append((named(route), stated, answer.text))

    assert wrong == []


async def test_an_unknown_parameter_is_named_and_the_nearest_known(shared: Register) -> None:
    somebody = await who_may(shared)
    wrong = []

    for route in ROUTES:
        for known in [*parameters(shared, route), None]:
            params = {f"{known}x" if known else "zzzzzz": "1"}
            answer = await ask(somebody(route), route, params=params)
            told = answer.json()
            if (answer.status_code, told.get("did_you_mean")) != (400, known):
                wrong.append((named(route), known, answer.text))

    assert wrong == []


async def test_a_strangers_broken_body_is_not_read(shared: Register) -> None:
    stranger = shared.stranger()

    for route in (each for each in GUARDED if each.method != "GET"):
        answer = await ask(stranger, route, content=BROKEN)
        assert (answer.status_code, refusal(answer)) == (401, "unauthenticated"), named(route)


async def test_a_role_without_the_permission_learns_nothing_of_the_body(
    shared: Register,
) -> None:
    client = await shared.client(Role.DRIVER)

    for route in (each for each in GUARDED if each.method != "GET"):
        if Role.DRIVER not in roles_that_may(route.operation.access):
            answer = await ask(client, route, content=BROKEN)
            assert refusal(answer) == "forbidden", named(route)
