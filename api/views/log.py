"""Writes who was shown whom, where the statement that shows did not write it itself."""

from api.database.prebuilt import adding
from api.database.work import Work
from api.http.answers import Seen
from api.kernel.identifiers import new_id
from api.views.tables import Viewing


async def log_seen(work: Work, seen: Seen) -> None:
    """Add one view row: in the Work's transaction if it writes, else durably by itself."""
    values = {
        "id": new_id(),
        "at": work.now,
        "caller_id": work.caller.id,
        "operation": work.operation.name,
        "purpose": work.purpose,
        "record_type": seen.record_type,
        "records": list(seen.records),
        "subjects": list(seen.subjects),
    }
    table = Viewing.__table__
    adding_one = work.database.prepared(("add", table), lambda: adding(table))
    if work.operation.writes:
        await work.run(adding_one, values)
    else:
        await work.database.append(adding_one, values)
