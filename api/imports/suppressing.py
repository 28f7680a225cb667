"""Tells which rows of a list would bring back somebody whose data were erased."""

from uuid import UUID

from api.database.work import Work
from api.imports.nouns.handling import Drafts, Handling
from api.standing.queries import suppressed_among
from api.standing.rules.identifiers import identifiers


async def suppressed(work: Work, handling: Handling, drafts: Drafts) -> set[UUID]:
    """Tell which rows would bring back somebody whose data were erased."""
    if handling.known is None:
        return set()
    known = {key: identifiers(handling.known(draft)) for key, draft in drafts.items()}
    everything = frozenset[str]().union(*known.values())
    found = await suppressed_among(work.session, work.database.secrets, everything)
    return {key for key, own in known.items() if own & found}
