"""Keeping how lists are brought in under a name, and forgetting it."""

from uuid import UUID

from sqlalchemy.exc import IntegrityError

from api.audit.versions import held
from api.database.work import Work
from api.imports.allowing import check_may
from api.imports.mapped import mapping_text
from api.imports.profile_schemas import NewProfile
from api.imports.rules.shaped.every import SHAPES
from api.imports.tables import ImportProfile
from api.kernel.refusals import Conflict


class ProfileNameTaken(Conflict):
    """Another profile has this name."""


async def keep_profile(work: Work, said: NewProfile) -> ImportProfile:
    """Keep a mapping under a name; it is checked as one of a list is."""
    check_may(work.caller, said.noun)
    columns = [*said.mapping]
    targets = said.targets(columns, SHAPES[said.noun])
    told = said.model_dump(exclude={"mapping", "match_key"})
    kept = ImportProfile(
        **told,
        mapping=mapping_text(columns, targets),
        match_key=said.key(targets, SHAPES[said.noun]),
        made_at=work.now,
        made_by=work.caller.id,
    )
    work.session.add(kept)
    try:
        await work.session.flush()
    except IntegrityError as error:
        raise ProfileNameTaken(pointer="/name") from error
    return kept


async def forget_profile(work: Work, profile_id: UUID) -> None:
    profile = await held(work, ImportProfile, profile_id)
    check_may(work.caller, profile.noun)
    await work.session.delete(profile)
