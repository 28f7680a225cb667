"""Tells which rows of a list would bring back somebody whose data were erased."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from api.customers.imports.rules.checks import Finding
from api.customers.imports.rules.drafts import Draft
from api.customers.imports.rules.states import RowState, Suppressed
from api.customers.imports.rules.targets import Target
from api.customers.rules.parties import display_name
from api.database.work import Work
from api.standing.queries import suppressed_among
from api.standing.rules.identifiers import Known, identifiers


async def suppressed(work: Work, drafts: Mapping[UUID, Draft]) -> set[UUID]:
    """Tell which rows would bring back somebody whose data were erased."""
    known = {key: identifiers(known_in(draft)) for key, draft in drafts.items()}
    everything = frozenset[str]().union(*known.values())
    found = await suppressed_among(work.session, work.database.secrets, everything)
    return {key for key, own in known.items() if own & found}


def known_in(draft: Draft) -> Known:
    """Give whom a row names, and how it says that they are reached."""
    person = display_name(*draft.names) if draft.names else None
    return Known(
        names=[draft.name, person],
        phones=draft.phones,
        emails=draft.emails,
        streets=[(draft.street, draft.postal_code)],
        business_ids=[draft.business_id],
    )


async def without_suppressed(
    work: Work, row_ids: Sequence[UUID], settled: Sequence[Finding]
) -> list[Finding]:
    """Refuse the rows of those whose data were erased."""
    drafts = {
        row_id: finding.draft
        for row_id, finding in zip(row_ids, settled, strict=True)
        if finding.draft
    }
    gone = await suppressed(work, drafts)
    why = [(Target.NAME, Suppressed)]
    return [
        Finding(finding.row, RowState.REFUSED, None, why) if row_id in gone else finding
        for row_id, finding in zip(row_ids, settled, strict=True)
    ]
