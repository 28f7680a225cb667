"""The register itself as a recipient: whoever works here and takes a list along."""

from typing import Final

from sqlalchemy import select

from api.database.locks import alone_with
from api.database.work import Work
from api.disclosure.rules import RecipientRole
from api.disclosure.tables import Recipient

NAME: Final = "Oma käyttö"


async def own_use(work: Work) -> Recipient:
    """Find the recipient that stands for ourselves, or take it up the first time."""
    ours = select(Recipient).where(Recipient.role == RecipientRole.OURSELVES)
    await alone_with(work, "own use")
    found = (await work.session.scalars(ours)).one_or_none()
    if found is None:
        found = Recipient(name=NAME, role=RecipientRole.OURSELVES, country="FI")
        work.session.add(found)
        await work.session.flush()
    return found
