"""How papers follow from whom they are about."""

from typing import Final

from sqlalchemy import select

from api.archive.tables import PaperSubject
from api.kernel.holds import Chain

CHAINS: Final = (
    Chain(
        "parties",
        "papers",
        select(PaperSubject.party_id.label("source"), PaperSubject.paper_id.label("target")),
    ),
)
