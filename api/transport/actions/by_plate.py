"""Meets a vehicle at the scale: by its plate, known or not."""

from api.customers.actions import new_person
from api.database.locks import alone_with
from api.database.work import Work
from api.kernel.languages import Language
from api.kernel.sources import Source, SourceKind
from api.transport.queries.plates import vehicle_with
from api.transport.rules.kinds import VehicleKind
from api.transport.rules.plates import Plate, check_country, country_of, plate
from api.transport.tables import Vehicle


async def find_or_add_vehicle(
    work: Work, text: str, *, country: str | None = None, kind: VehicleKind | None = None
) -> Vehicle:
    """Give the vehicle with a plate; one that nobody has met before is taken up.

    Whose it is nobody has asked: it belongs to a party of whom only this plate is known.
    Without a source of its own the Work is believed to read the plate at the scale.
    """
    met = plate(text)
    await alone_with(work, f"plate {met.key}")
    known = await vehicle_with(work.session, met, country)
    if known is not None:
        return known
    where = check_country(met, country) if country else country_of(met)
    with work.citing(work.source or Source(SourceKind.WEIGHING)) as citing:
        vehicle = unowned_vehicle(citing, met, where)
        vehicle.kind = kind or met.likely_kind
        await work.session.flush()
    return vehicle


def unowned_vehicle(work: Work, met: Plate, country: str) -> Vehicle:
    """Add a vehicle whose owner is known by nothing but its plate."""
    owner = new_person(work, None, None, Language.FI)
    vehicle = Vehicle(
        plate=met.raw,
        plate_key=met.key,
        country=country,
        kind=met.likely_kind,
        owner_id=owner.id,
    )
    work.session.add_all([owner, vehicle])
    return vehicle
