"""Writes who was shown whom, where the statement that shows did not write it itself."""

from typing import Any

from sqlalchemy import bindparam, insert

from api.database.engines import Database
from api.database.prebuilt import Prebuilt
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
    if work.operation.writes:
        connection = await work.session.connection()
        await connection.execute(insert(Viewing.__table__), values)
    else:
        await work.database.append(_statement(work.database), values)


def _statement(database: Database) -> Prebuilt:
    known = database.statements.get("log_seen")
    if known is None:
        columns = Viewing.__table__.columns
        row: Any = {each.name: bindparam(each.name, type_=each.type) for each in columns}
        known = Prebuilt(insert(Viewing.__table__).values(row), database.dialect)
        database.statements["log_seen"] = known
    return known
