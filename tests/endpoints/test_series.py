"""Number series: no gap and no double, whoever begins them and whoever gives up."""

import asyncio

import pytest

from api.database.series import next_number, next_numbers, pass_over
from tests.register import Register


class GivenUpError(Exception):
    """Somebody took a number and did not need it."""


async def test_the_first_number_is_given_once(register: Register) -> None:
    async def take() -> int:
        async with register.work() as work:
            return await next_number(work.session, "loads", year=2026)

    taken = await asyncio.gather(*(take() for _ in range(8)))

    assert sorted(taken) == [*range(1, 9)]


async def test_a_number_that_was_given_up_is_given_again(register: Register) -> None:
    taken, told = asyncio.Event(), asyncio.Event()

    async def give_up() -> None:
        async with register.work() as work:
            assert await next_number(work.session, "loads") == 1
            taken.set()
            await asyncio.wait_for(told.wait(), 5)
            raise GivenUpError

    async def follow() -> int:
        await taken.wait()
        told.set()
        async with register.work() as work:
            return await next_number(work.session, "loads")

    first, second = await asyncio.gather(give_up(), follow(), return_exceptions=True)

    assert isinstance(first, GivenUpError)
    assert second == 1


async def test_many_numbers_are_taken_at_once(register: Register) -> None:
    async with register.work() as work:
        assert await next_numbers(work.session, "loads", 3, first=1001) == range(1001, 1004)
        assert await next_numbers(work.session, "loads", 0, first=1001) == range(0)
        assert await next_number(work.session, "loads", first=1001) == 1004


@pytest.mark.parametrize(("brought", "goes_on"), [(5000, 5001), (900, 1003)])
async def test_a_series_goes_on_above_what_was_brought(
    register: Register, brought: int, goes_on: int
) -> None:
    async with register.work() as work:
        await next_numbers(work.session, "loads", 2, first=1001)
        await pass_over(work.session, "loads", brought, first=1001)
        assert await next_number(work.session, "loads", first=1001) == goes_on


async def test_a_series_may_begin_above_what_was_brought(register: Register) -> None:
    async with register.work() as work:
        await pass_over(work.session, "loads", 5000, first=1001)
        await pass_over(work.session, "tickets", 900, first=1001)
        assert await next_number(work.session, "loads", first=1001) == 5001
        assert await next_number(work.session, "tickets", first=1001) == 1001
