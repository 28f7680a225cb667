"""What can be done about who a person is, who acts for them, and where they are found."""

from uuid import UUID

from sqlalchemy import select

from api.audit.versions import held
from api.customers.actions import held_party, new_person, sort_key
from api.customers.history_schemas import NewMandate, NewProtection, PersonChanges
from api.customers.history_tables import Mandate
from api.customers.rules.kinds import MandateScope
from api.customers.rules.mandates import Granted, check_mandate, check_two
from api.customers.rules.parties import NameMissing, display_name
from api.customers.rules.protecting import check_protectable, check_until
from api.customers.tables import Organisation, Party, Person
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.privacy import Category
from api.kernel.refusals import NotFound
from api.standing.actions import protect
from api.standing.queries import protections_of


async def change_person(work: Work, person_id: UUID, said: PersonChanges) -> None:
    """Change a person's name, or note a death; an earlier name stays known."""
    person = await held(work, Person, person_id)
    for name, value in said.stated().items():
        setattr(person, name, value.isoformat() if name == "deceased_on" and value else value)
    person.name = display_name(person.given_name, person.family_name)
    if not person.name:
        raise NameMissing(pointer="/family_name")
    person.name_sort = sort_key(person)


async def add_mandate(work: Work, party_id: UUID, said: NewMandate) -> None:
    """Have a person act for a party: somebody known, or somebody new."""
    party = await held(work, Party, party_id)
    if said.person_id is not None:
        person = await held(work, Person, said.person_id)
    else:
        person = new_person(work, said.given_name, said.family_name, party.language)
        work.session.add(person)
    check_two(party.id, person.id)
    work.session.add(
        Mandate(
            party_id=party.id,
            person_id=person.id,
            kind=said.kind,
            scopes=sorted({*said.scopes}),
            valid_from=said.valid_from or local_day(work.now),
            valid_to=said.valid_to,
            evidence=said.evidence,
        )
    )


async def end_mandate(work: Work, mandate_id: UUID) -> UUID:
    """End a mandate today, and tell for whom it was."""
    mandate = await held(work, Mandate, mandate_id)
    today = local_day(work.now)
    mandate.valid_to = min(today, mandate.valid_to or today)
    return mandate.party_id


async def check_acts_for(
    work: Work, person_id: UUID, party_id: UUID, scope: MandateScope
) -> None:
    """Refuse a person who may not act for this party today, in this matter."""
    asked = select(Mandate).where(Mandate.party_id == party_id, Mandate.person_id == person_id)
    granted = [
        Granted(frozenset(each.scopes), each.valid_from, each.valid_to)
        for each in await work.session.scalars(asked)
    ]
    check_mandate(granted, scope, local_day(work.now))


async def protect_party(work: Work, party_id: UUID, said: NewProtection) -> None:
    """Protect where somebody is. Who need not know it may only protect for longer."""
    party = await held_party(work, party_id)
    check_protectable(party.kind if isinstance(party, Organisation) else None)
    standing = (await work.session.scalars(protections_of([party_id]))).one_or_none()
    earliest = None if Category.PROTECTED in work.caller.visible else standing
    check_until(said.until, local_day(work.now), earliest and earliest.until)
    await protect(work, party_id, said.because, said.until)


async def end_protection(work: Work, party_id: UUID) -> None:
    """End a protection now: where they are is shown again."""
    await held(work, Party, party_id)
    standing = (await work.session.scalars(protections_of([party_id]))).one_or_none()
    if standing is None:
        raise NotFound("No protection is in force.")
    standing.ended_at = work.now
