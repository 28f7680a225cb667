"""Takes away copies of personal data that lie beside the records: at once, whatever is held."""

from uuid import UUID

from sqlalchemy import CursorResult, delete, literal, or_

from api.database.membership import holds
from api.database.types import Key
from api.database.work import Work
from api.http.tables import IdempotencyKey
from api.views.search_tables import SearchEntry

WORDS = SearchEntry.__table__
ANSWERS = IdempotencyKey.__table__


async def forget_words(work: Work, party_id: UUID) -> int:
    """Have nobody find a party by what is personal; numbers of ours are not."""
    personal = (WORDS.c.party_id == party_id) & WORDS.c.category.is_not(None)
    return await _deleted(work, delete(WORDS).where(personal))


async def forget_answers(work: Work, shown: UUID) -> int:
    """Drop the answers kept for retries that show a party, or one record."""
    key = literal(shown, Key())
    shows = or_(holds(ANSWERS.c.subjects, key), holds(ANSWERS.c.records, key))
    return await _deleted(work, delete(ANSWERS).where(shows))


async def _deleted(work: Work, statement: object) -> int:
    connection = await work.session.connection()
    result: CursorResult[object] = await connection.execute(statement)  # type: ignore[call-overload]
    return result.rowcount
