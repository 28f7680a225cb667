"""Finds customers that a new one may be: by indexes first, then compared one by one.

However many customers there are, at most a few hundred are read and compared.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, literal, or_, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from api.customers.merge_queries import is_merged
from api.customers.party_queries import (
    addresses,
    customers,
    organisations,
    parties,
)
from api.customers.rules.duplicates import (
    Identity,
    Likeness,
    best,
    distinctive,
    likeness,
)
from api.customers.rules.names import finnish_sort_key
from api.customers.tables import Email, Phone
from api.kernel.folding import folded
from api.kernel.privacy import Category
from api.views.finding import InTheMiddle
from api.views.protected import IsProtected
from api.views.restricted import IsRestricted
from api.views.search_tables import SearchEntry

ENTRIES = SearchEntry.__table__
phones = Phone.__table__
emails = Email.__table__
AT_MOST: Final = 300
_ENDS: Final = 5
"""Letters at either end of a word: one slip of the pen leaves one of the two whole."""
_BEGINNINGS: Final = (5, 8, 12)
"""How much of a name is looked for in the order of names: of common words, more is needed."""
_WORDS: Final = 3
_NAMED: Final = ("parties", "persons", "organisations")


async def similar_to(
    session: AsyncSession, new: Identity, visible: frozenset[Category]
) -> list[tuple[UUID, Likeness]]:
    """Give the likest customers, five at most, with what they have in common."""
    candidates = union(*_candidates(new)).subquery("candidates")
    known = await _identities(session, candidates.c.party_id, visible)
    alike = ((str(key), likeness(new, each)) for key, each in known.items())
    found = best([(key, like) for key, like in alike if like is not None])
    return [(UUID(key), like) for key, like in found]


def _candidates(new: Identity) -> Iterator[Select[Any]]:
    if new.business_id:
        same = organisations.c.business_id == new.business_id
        yield _alone(select(organisations.c.id.label("party_id")).where(same).limit(AT_MOST))
    for text in [folded(each) for each in (*new.phones, *new.emails)]:
        yield _limited(ENTRIES.c.text == text)
    key = finnish_sort_key(new.name)
    for length in [each for each in _BEGINNINGS if len(key) >= each]:
        begins = parties.c.name_sort.between(key[:length], key[:length] + "\U0010ffff")
        yield _alone(select(parties.c.id.label("party_id")).where(begins).limit(AT_MOST))
    for part in _parts(distinctive(new.name)):
        middle = InTheMiddle(literal(f"%{part}%"))
        yield _limited(middle, ENTRIES.c.record_type.in_(_NAMED))


def _parts(name: str) -> Sequence[str]:
    """Give both ends of the longest words.

    >>> sorted(_parts("mallirakennus oy"))
    ['ennus', 'malli']
    """
    words = sorted((each for each in name.split() if len(each) >= _ENDS), key=len)[-_WORDS:]
    return sorted({end for word in words for end in (word[:_ENDS], word[-_ENDS:])})


def _limited(*tests: ColumnElement[bool]) -> Select[Any]:
    return _alone(select(ENTRIES.c.party_id).where(*tests).limit(AT_MOST))


def _alone(limited: Select[Any]) -> Select[Any]:
    """Limit a part of a union, which SQLite does not."""
    return select(limited.subquery().c.party_id)


async def _identities(
    session: AsyncSession, wanted: Any, visible: frozenset[Category]
) -> dict[UUID, Identity]:
    """Read by what candidates are known; of somebody protected, by no place."""
    hides = Category.PROTECTED not in visible
    query = (
        select(
            customers.c.id,
            customers.c.party_id,
            parties.c.name,
            organisations.c.business_id,
            (IsProtected(parties.c.id) if hides else func.coalesce(False, False)).label("hid"),
        )
        .join(parties, parties.c.id == customers.c.party_id)
        .outerjoin(organisations, organisations.c.id == parties.c.id)
        .where(parties.c.id.in_(select(wanted)), ~IsRestricted(parties.c.id))
        .where(~is_merged(customers.c.id))
    )
    rows = (await session.execute(query)).all()
    told = [row.party_id for row in rows if not row.hid]
    numbers = await _of_parties(session, phones.c.party_id, phones.c.number, told)
    letters = await _of_parties(session, emails.c.party_id, emails.c.address, told)
    codes = await _of_parties(session, addresses.c.party_id, addresses.c.postal_code, told)
    return {
        row.id: Identity(
            name=row.name,
            business_id=row.business_id,
            phones=numbers.get(row.party_id, frozenset()),
            emails=letters.get(row.party_id, frozenset()),
            postal_codes=codes.get(row.party_id, frozenset()),
        )
        for row in rows
    }


async def _of_parties(
    session: AsyncSession, owner: Any, value: Any, wanted: Collection[UUID]
) -> dict[UUID, frozenset[str]]:
    found: dict[UUID, set[str]] = {}
    query = select(owner, value).where(owner.in_(wanted), or_(value.is_not(None)))
    for key, each in (await session.execute(query)).all() if wanted else ():
        found.setdefault(key, set()).add(each)
    return {key: frozenset(values) for key, values in found.items()}
