"""Whatever is known of a customer that was merged is its survivor's: reported, and erased."""

from typing import Any, Final
from uuid import UUID

import pytest

from api.customers.merge_tables import Merge
from api.kernel.clock import now
from api.kernel.identifiers import new_id
from api.kernel.sources import Source, SourceKind
from api.privacy.erasure.computing import compute_plan
from api.privacy.rules.kinds import Outcome
from api.standing.one_subject import parties_of
from tests.promises.seeded import Seeded, seed
from tests.promises.test_erasure import erase, tags_of
from tests.register import Register

WORDS: Final = "search_entries."
"""They repeat values, and go with them."""


# clause: C23 a request reaches all that is held about a person, under whatever id
async def test_all_of_whom_was_merged_is_in_the_survivors_plan_and_goes(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The third was merged into the first, and the first into the second: a chain."""
    made = await seed(register.works, monkeypatch)
    survivor, *losers = await _merged(register, made)
    others = {*made.numbers} - {survivor, *losers}
    kept = {each: await tags_of(register, made, each) for each in others}
    known = set().union(*[await tags_of(register, made, each) for each in losers])

    async with register.work() as work:
        together = await parties_of(work, survivor)
        plan = await compute_plan(work, register.app.state.holders, survivor)
        apart = await compute_plan(work, register.app.state.holders, losers[0])

    assert {*together} >= {survivor, *losers}
    reported = {f"{each.record_class}.{name}" for each in plan.entries for name in each.fields}
    assert {each for each in known if not each.startswith(WORDS)} <= reported
    assert plan == apart, "whoever asks"
    gone = {Outcome.ERASE, Outcome.PSEUDONYMISE}
    assert all(each.reasons or each.outcome in gone for each in plan.entries)

    await erase(register, *together)

    for each in together:
        assert await tags_of(register, made, each) == set()
    assert {each: await tags_of(register, made, each) for each in others - {*together}} == {
        each: tags for each, tags in kept.items() if each not in together
    }


async def test_who_was_parted_is_nobody_elses(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The seeded merges were undone; a trader and its person are one from the start."""
    made = await seed(register.works, monkeypatch)
    first, second = made.rows["persons"][0].id, made.rows["organisations"][1].id

    async with register.work() as work:
        alone = [await parties_of(work, row.id) for row in made.rows["parties"]]

    assert {each for each in alone if len(each) > 1} == {tuple(sorted((first, second)))}


async def _merged(register: Register, made: Seeded) -> list[UUID]:
    """Merge customers without moving a row, so that each still points to its own party."""
    first, second, third = made.rows["customers"]
    async with register.work() as work:
        with work.citing(Source(SourceKind.STAFF)):
            for winner, loser in ((first, third), (second, first)):
                work.session.add(
                    Merge(
                        winner_id=winner.id,
                        loser_id=loser.id,
                        swapped=[],
                        merged_at=now(),
                        merged_by=new_id(),
                    )
                )
                await work.session.flush()
    return [_party(row) for row in (second, first, third)]


def _party(customer: Any) -> UUID:
    party: UUID = customer.party_id
    return party
