"""Whatever is personal can be erased: of every table, without anybody listing one."""

from datetime import date
from typing import Final
from uuid import UUID

import pytest
from sqlalchemy import select

from api.all_tables import Base
from api.kernel.holds import Ending, Ground
from api.kernel.languages import Language
from api.kernel.privacy import KeptWith
from api.privacy.certificates.wording import WORDS
from api.privacy.erasure.erasing import Today, erase_rows, look_at, next_live
from api.privacy.erasure.forgetting import forget_words
from api.privacy.queries.classes import record_classes
from api.privacy.queries.counting import records_of
from tests.promises.everything import TABLES
from tests.promises.seeded import Seeded, seed
from tests.register import Register

FAR: Final = date(2090, 1, 1)
"""A day when every statute's time is over."""
NOBODY: Final = UUID(int=0)


async def test_nothing_of_a_person_is_left_anywhere(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await seed(register.works, monkeypatch)
    subjects = [key for key in made.numbers if made.by_id[key].__tablename__ == "persons"]
    assert subjects

    for subject in subjects:
        assert await tags_of(register, made, subject)
        await erase(register, subject)

        assert await tags_of(register, made, subject) == set()
        async with register.work(writes=False) as work:
            assert await records_of(work.session, [subject], FAR) == []


async def test_nobody_else_loses_anything(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await seed(register.works, monkeypatch)
    [first, *others] = [key for key in made.numbers if key in _parties(made)]
    before = [await tags_of(register, made, each) for each in others]

    await erase(register, first)

    assert [await tags_of(register, made, each) for each in others] == before


def test_a_certificate_has_words_for_whatever_may_stay() -> None:
    assert {*WORDS["classes"]} == {each.name for each in record_classes()}
    assert {*WORDS["grounds"]} == {*Ground}
    assert {*WORDS["endings"]} == {*Ending}
    for words in WORDS.values():
        assert all({*each} == {*Language} for each in words.values())


def test_what_a_rule_spares_is_a_personal_column() -> None:
    for table in TABLES:
        stated = [table.kept] if isinstance(table.kept, KeptWith) else table.kept
        personal = {name for name, _, _ in table.personal_columns()}
        assert all(each.spares <= personal for each in stated), table.__name__


async def erase(register: Register, *parties: UUID) -> None:
    """Erase whatever no rule and no hold keeps any more."""
    today = Today(FAR, [], 12)
    for record_class in record_classes():
        async with register.work() as work:
            rows = await next_live(work, record_class, parties, FAR, NOBODY)
            looked = look_at(record_class, today, rows)
            await erase_rows(work, record_class, looked)
    async with register.work() as work:
        await forget_words(work, parties)


async def tags_of(register: Register, made: Seeded, subject: UUID) -> set[str]:
    """Tell in which columns a tag of somebody stands."""
    found = set()
    async with register.work(writes=False) as work:
        for table in Base.metadata.sorted_tables:
            for row in (await work.session.execute(select(table))).mappings():
                found |= {
                    f"{table.name}.{name}"
                    for name, value in row.items()
                    if subject in made.subjects_in(str(value))
                }
    return found


def _parties(made: Seeded) -> set[UUID]:
    return {row.id for row in made.rows["parties"]}
