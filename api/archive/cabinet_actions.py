"""What can be done about cabinets and their keys."""

from uuid import UUID

from api.archive.cabinet_schemas import NewCabinet
from api.archive.cabinet_tables import Cabinet, CabinetKey, KeyHandover
from api.archive.queries import handover_of, key_with
from api.archive.rules.labels import cabinet_number
from api.archive.rules.lending import KeyIsHere, KeyIsOut, KnownKey
from api.archive.trusting import check_trusted
from api.audit.versions import held
from api.database.series import next_number
from api.database.work import Work


async def add_cabinet(work: Work, said: NewCabinet) -> Cabinet:
    number = cabinet_number(await next_number(work.session, "cabinets"))
    cabinet = Cabinet(number=number, room=said.room, name=said.name, made_at=work.now)
    work.session.add(cabinet)
    await work.session.flush()
    work.session.add_all(CabinetKey(cabinet_id=cabinet.id, code=each) for each in said.keys)
    return cabinet


async def add_key(work: Work, cabinet_id: UUID, code: str) -> None:
    """Note one more copy of a key."""
    await held(work, Cabinet, cabinet_id)
    if await key_with(work.session, cabinet_id, code):
        raise KnownKey(pointer="/code")
    work.session.add(CabinetKey(cabinet_id=cabinet_id, code=code))


async def hand_over_key(work: Work, key_id: UUID, holder_id: UUID) -> UUID:
    """Hand a key to somebody who may hold it; give its cabinet."""
    key = await held(work, CabinetKey, key_id)
    if await handover_of(work.session, key_id):
        raise KeyIsOut
    await check_trusted(work, holder_id, "/holder_id")
    given = KeyHandover(
        key_id=key_id, holder_id=holder_id, given_at=work.now, given_by=work.caller.id
    )
    work.session.add(given)
    return key.cabinet_id


async def take_key_back(work: Work, key_id: UUID) -> UUID:
    key = await held(work, CabinetKey, key_id)
    given = await handover_of(work.session, key_id)
    if given is None:
        raise KeyIsHere
    given.returned_at, given.returned_to = work.now, work.caller.id
    return key.cabinet_id
