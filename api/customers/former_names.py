"""Keeps the name that a party had, by a listener: whoever changes a name forgets none."""

from typing import Any, Final

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session, UOWTransaction

from api.customers.history_tables import FormerName
from api.customers.tables import Party
from api.database.engines import RecordingSession
from api.database.work import Work
from api.kernel.clock import local_day

EXCHANGED: Final = "exchanged"
"""Set while two parties exchange names: none of them is a former one."""


@event.listens_for(RecordingSession, "before_flush")
def keep_former_names(session: Session, _context: UOWTransaction, _rows: object) -> None:
    """Part the time of the old name from the new one's: at the day said, or today."""
    work: Work = session.info["work"]
    if session.info.get(EXCHANGED):
        return
    for row in [each for each in session.dirty if isinstance(each, Party)]:
        if (earlier := _before(row, "name")) is None:
            continue
        since = inspect(row).attrs["named_since"].history
        if not since.has_changes() or row.named_since is None:
            row.named_since = local_day(work.now)
        session.add(
            FormerName(
                party_id=row.id,
                name=earlier,
                valid_from=_before(row, "named_since"),
                valid_to=row.named_since,
            )
        )


def _before(row: Party, name: str) -> Any:
    return next(iter(inspect(row).attrs[name].history.deleted or ()), None)
