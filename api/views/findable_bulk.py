"""Keeps the words by which records are found, for rows that are written in bulk."""

from sqlalchemy import delete

from api.audit.bulk import observes_bulk
from api.audit.traces import Written
from api.database.rows import put_columns
from api.kernel.folding import folded
from api.views.findable import ENTRIES, findable_columns


@observes_bulk
def keep_findable_in_bulk(written: Written) -> None:
    """Replace the entries of every findable value that these rows tell."""
    told = [column for column in findable_columns(written.table) if written.tells(column[0])]
    if not told:
        return
    if any(written.before):
        _forget(written, [name for name, _, _ in told])
    for name, path, category in told:
        texts = [folded(row[name] or "")[:200] for row in written.rows]
        parties = written.ends(path) if any(texts) else [None] * len(texts)
        chosen = [at for at, text in enumerate(texts) if text and parties[at]]
        if chosen:
            same = {
                "record_type": written.table.__tablename__,
                "column": name,
                "category": category,
            }
            each = {
                "party_id": [parties[at] for at in chosen],
                "record_id": [written.rows[at]["id"] for at in chosen],
                "text": [texts[at] for at in chosen],
            }
            put_columns(written.connection, ENTRIES, same, each)


def _forget(written: Written, names: list[str]) -> None:
    keys = [row["id"] for row in written.rows]
    written.connection.execute(
        delete(ENTRIES).where(ENTRIES.c.record_id.in_(keys), ENTRIES.c.column.in_(names))
    )
