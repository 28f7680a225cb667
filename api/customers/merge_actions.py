"""Making one customer of two, and two of one again, each in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select, update

from api.audit.bulk import CHUNK, bulk_update
from api.audit.versions import held
from api.customers.actions import held_party
from api.customers.former_names import EXCHANGED
from api.customers.merge_queries import any_merged
from api.customers.merge_schemas import NewMerge
from api.customers.merge_tables import Merge, MergeMove
from api.customers.merging import Two, collisions, keys_to_move, own_columns
from api.customers.parted_sources import give_back_sources
from api.customers.pointing import pointers
from api.customers.queries import billing_of
from api.customers.rules.merging import (
    WHO,
    CannotMerge,
    MergedAway,
    SameCustomer,
    check_pair,
    check_parting,
    check_there,
)
from api.customers.tables import Billing, Customer, Organisation, Party
from api.database.paths import class_of
from api.database.work import Work
from api.kernel.refusals import NotFound
from api.kernel.sources import Source, SourceKind
from api.standing.actions import check_usable
from api.views.search_tables import SearchEntry

PARTED: Final = "purku"
"""What the values that go back are referred to by."""
ENTRIES: Any = SearchEntry.__table__


async def merge_customers(work: Work, winner_id: UUID, said: NewMerge) -> UUID:
    """Have the loser go on as the winner: its records move, its sealed papers stay."""
    two = await two_of(work, winner_id, said.loser_id)
    if await collisions(work.session, two):
        raise CannotMerge("Change or close one of each first; the preview tells which kinds.")
    chosen = said.choices.model_dump()
    swapped = [name for name in WHO if chosen[name] == "loser"]
    await _swap(work, two, swapped)
    merge = Merge(
        winner_id=two.winner.id,
        loser_id=two.loser.id,
        because=said.because,
        swapped=swapped,
        merged_at=work.now,
        merged_by=work.caller.id,
    )
    work.session.add(merge)
    await work.session.flush()
    onwards = [two.loser.id, two.loser.party_id]
    for pointer in pointers():
        keys = await keys_to_move(work.session, pointer, two)
        if not keys:
            continue
        onwards += keys
        moved = MergeMove(record_type=pointer.table.__tablename__, column=pointer.column.name)
        moved.merge_id, moved.records = merge.id, keys
        work.session.add(moved)
        target = two.winner.id if pointer.to_customer else two.winner.party_id
        await _point(work, pointer.table, pointer.column.name, keys, target)
    await _find_under(work, two.loser.party_id, two.winner.party_id, onwards)
    return two.winner.id


async def part_customers(work: Work, merge_id: UUID) -> UUID:
    """Have both go on as two: what was moved goes back, but for what was sealed since."""
    merge = await held(work, Merge, merge_id)
    check_parting(merge.merged_at, merge.undone_at, work.now)
    if await any_merged(work.session, [merge.winner_id]):
        raise MergedAway
    session = work.session
    winner = await session.get_one(Customer, merge.winner_id)
    two = Two(winner, await session.get_one(Customer, merge.loser_id))
    both = [await session.get_one(Party, each.party_id) for each in (winner, two.loser)]
    check_there(each.name for each in both)
    for each in both:
        await check_usable(work, each.id)
        await _held(work, each.id)
    merge.undone_at = work.now
    await session.flush()
    moves = select(MergeMove).where(MergeMove.merge_id == merge.id)
    back: list[UUID] = [two.loser.id, two.loser.party_id]
    for move in (await work.session.scalars(moves)).all():
        pointer = next(
            each for each in pointers() if each.name == f"{move.record_type}.{move.column}"
        )
        keys = await keys_to_move(work.session, pointer, two.turned, among=move.records)
        target = two.loser.id if pointer.to_customer else two.loser.party_id
        await _point(work, class_of(move.record_type), move.column, keys, target)
        back += keys
    with work.citing(Source(SourceKind.STAFF, PARTED)):
        await _swap(work, two, merge.swapped)
    await give_back_sources(work, two)
    await _find_under(work, two.winner.party_id, two.loser.party_id, back)
    return two.winner.id


async def two_of(work: Work, winner_id: UUID, loser_id: UUID) -> Two:
    """Hold two customers that may be one: of one legal form, neither of them merged."""
    if winner_id == loser_id:
        raise SameCustomer
    winner = await held(work, Customer, winner_id)
    loser = await work.session.get(Customer, loser_id, with_for_update={"of": Customer})
    if loser is None:
        raise NotFound("There is no such record.")
    if await any_merged(work.session, [winner_id, loser_id]):
        raise MergedAway
    two = Two(winner, loser)
    forms = []
    for party_id in (winner.party_id, loser.party_id):
        await check_usable(work, party_id)
        party = await _held(work, party_id)
        kind = party.kind if isinstance(party, Organisation) else None
        forms.append((party.form, kind))
    check_pair(*forms)
    return two


async def _held(work: Work, party_id: UUID) -> Party:
    """Hold one of two parties, at whatever version: the one that was seen is the winner's."""
    return await held_party(replace(work, expected=None), party_id)


async def _swap(work: Work, two: Two, fields: Iterable[str]) -> None:
    """Exchange what was chosen: the winner's own lies with the loser, if they part again."""
    session = work.session
    session.info[EXCHANGED] = True
    one, other = [await _held(work, each.party_id) for each in (two.winner, two.loser)]
    for field in fields:
        if field == "billing":
            bills = [await billing_of(session, each.id) for each in (two.winner, two.loser)]
            _exchange(bills[0], bills[1], own_columns(Billing))
        elif field == "note":
            _exchange(two.winner, two.loser, WHO[field])
        else:
            _exchange(one, other, [each for each in WHO[field] if hasattr(one, each)])
    await session.flush()
    session.info[EXCHANGED] = False


def _exchange(one: Any, other: Any, names: Iterable[str]) -> None:
    for name in names:
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine != theirs:
            setattr(one, name, theirs)
            setattr(other, name, mine)


async def _point(
    work: Work, table: type[Any], column: str, keys: Iterable[UUID], target: UUID
) -> None:
    await bulk_update(work, table, [{"id": key, column: target} for key in keys])


async def _find_under(work: Work, old: UUID, new: UUID, among: Sequence[UUID]) -> None:
    """Have what these records are found by lead to another party."""
    connection = await work.session.connection()
    for at in range(0, len(among), CHUNK):
        moving = update(ENTRIES).where(
            ENTRIES.c.party_id == old, ENTRIES.c.record_id.in_(among[at : at + CHUNK])
        )
        await connection.execute(moving.values(party_id=new))
