"""Takes away copies of personal data that lie beside the records: at once, whatever is held."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from sqlalchemy import CursorResult, delete, literal, or_, select

from api.database.membership import holds
from api.database.types import Key, Keys
from api.database.work import Work
from api.http.tables import IdempotencyKey
from api.jobs.task import Task
from api.kernel.clock import local_day
from api.law import retention
from api.privacy.erasure.unsaid import forget_unsaid
from api.views.search_tables import SearchEntry

WORDS = SearchEntry.__table__
ANSWERS = IdempotencyKey.__table__


async def forget_words(work: Work, parties: Collection[UUID]) -> int:
    """Have nobody find parties by what is personal; numbers of ours are not."""
    personal = WORDS.c.party_id.in_(parties) & WORDS.c.category.is_not(None)
    spoken = personal & WORDS.c.column.in_(("name", "plate_key"))
    texts = (await work.session.scalars(select(WORDS.c.text).where(spoken))).all()
    count = await _deleted(work, delete(WORDS).where(personal))
    await forget_unsaid(work, texts)
    return count


async def forget_answers(work: Work, shown: Collection[UUID]) -> int:
    """Drop the answers kept for retries that show one of these parties, or records."""
    keys = [literal(each, Key()) for each in shown]
    shows = (holds(at, key) for at in (ANSWERS.c.subjects, ANSWERS.c.records) for key in keys)
    return await _deleted(work, delete(ANSWERS).where(or_(*shows)))


async def forget_answers_saying(work: Work, texts: Collection[str]) -> int:
    """Drop the kept answers that name no party, such as a list's first rows, and say this."""
    nobody = ANSWERS.c.subjects == literal([], Keys())
    nameless = select(ANSWERS.c.id, ANSWERS.c.body).where(nobody)
    rows = (await work.session.execute(nameless)).all()
    said = [text.encode() for text in texts]
    keys = [key for key, body in rows if any(text in body for text in said)]
    return await _deleted(work, delete(ANSWERS).where(ANSWERS.c.id.in_(keys)))


async def forget_old_answers(task: Task) -> None:
    """Drop the answers that were kept for retries as long as they may be."""
    async with task.work() as work:
        period = retention.rule("IDEMPOTENCY", local_day(work.now)).period
        days = timedelta(days=period.days if period else 0)
        await _deleted(work, delete(ANSWERS).where(ANSWERS.c.made_at < work.now - days))


async def _deleted(work: Work, statement: object) -> int:
    connection = await work.session.connection()
    result: CursorResult[object] = await connection.execute(statement)  # type: ignore[call-overload]
    return result.rowcount
