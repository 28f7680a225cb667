"""Takes the words away by which wrong letters are put right, once nobody is found by them."""

from collections.abc import Collection
from typing import Final

from sqlalchemy import delete, literal, select, text

from api.database.work import Work
from api.jobs.task import Task
from api.views.finding import InTheMiddle
from api.views.search_tables import SearchEntry, SearchWord

ENTRIES = SearchEntry.__table__
WORDS = SearchWord.__table__
MOST: Final = 300
AT_A_TIME: Final = 500
SAID: Final = {
    "sqlite": """json_each('["' || replace(entry.text, ' ', '","') || '"]') said""",
    "postgresql": "unnest(string_to_array(entry.text, ' ')) said(value)",
}
UNSAID: Final = """
SELECT id FROM search_words WHERE word NOT IN (
  SELECT said.value FROM search_entries entry, {said}
  WHERE entry."column" IN ('name', 'plate_key'))
OR id NOT IN (SELECT min(id) FROM search_words GROUP BY word)
"""


async def forget_unsaid(work: Work, texts: Collection[str]) -> None:
    """Forget the words of these texts, whose entries are gone, that no other entry says.

    A word that too many hold as a part of theirs is forgotten, too: it comes back with the
    next that says it.
    """
    said = {word for each in texts for word in each.split()}
    gone = [word for word in sorted(said) if not await _is_said(work, word)]
    await (await work.session.connection()).execute(delete(WORDS).where(WORDS.c.word.in_(gone)))


async def _is_said(work: Work, word: str) -> bool:
    holding = InTheMiddle(literal(f"%{word}%"))
    found = await work.session.scalars(select(ENTRIES.c.text).where(holding).limit(MOST))
    return any(word in each.split() for each in found)


async def forget_unsaid_words(task: Task) -> None:
    """Forget every word that has left by another way: a correction, a purge, a merge."""
    said = SAID["sqlite" if task.works.database.is_sqlite else "postgresql"]
    async with task.work(writes=False) as work:
        unsaid = [*await work.session.scalars(text(UNSAID.format(said=said)))]
    for at in range(0, len(unsaid), AT_A_TIME):
        async with task.work() as work:
            some = WORDS.c.id.in_(unsaid[at : at + AT_A_TIME])
            await (await work.session.connection()).execute(delete(WORDS).where(some))
