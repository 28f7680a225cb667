"""Requests of data subjects: a few of each kind, some answered."""

from datetime import UTC, datetime, time, timedelta
from typing import Any, Final

from api.customers.rules.kinds import Form
from api.demo.generator.buyers import Buyer
from api.demo.generator.calendar import TODAY, stored
from api.demo.generator.draw import Draw
from api.demo.generator.numbers import Ids, Single
from api.demo.generator.rows import Rows
from api.kernel.access import REGISTER
from api.privacy.rules.kinds import (
    Channel,
    Decision,
    IdentityMethod,
    RequestKind,
    RequestState,
)
from api.privacy.rules.requests import due_on, request_number
from api.standing.rules.objections import Against

PERSONS_A_REQUEST: Final = 50
MOST: Final = 500
KINDS: Final = (RequestKind.ACCESS, RequestKind.ERASE, RequestKind.RECTIFY, RequestKind.OBJECT)
ANSWERED: Final = frozenset({RequestKind.ACCESS, RequestKind.RECTIFY})
"""What may be closed here: who was erased would not be in the register any more."""
ANSWERED_AFTER: Final = 14
STAFF: Final = str(REGISTER.id)


class Requests:
    """Takes up requests of persons who buy, oldest first."""

    def __init__(self, ids: Ids, draw: Draw) -> None:
        self._ids, self._draw = ids, draw
        self.made = 0

    def add(self, rows: Rows, buyers: list[Buyer]) -> None:
        persons = [each for each in buyers if each.form is Form.PERSON]
        asking = persons[::PERSONS_A_REQUEST][:MOST]
        for place, buyer in enumerate(asking):
            self._one(rows, buyer, 60 - place * 60 // len(asking))

    def _one(self, rows: Rows, buyer: Buyer, ago: int) -> None:
        self.made += 1
        came = TODAY - timedelta(days=ago)
        at = datetime.combine(came, time(12, tzinfo=UTC))
        kind, channel = self._draw.of(KINDS), self._draw.of(tuple(Channel))
        known, closed_at = self._come(kind, ago, at)
        state = RequestState.IDENTIFIED if known[0] else RequestState.RECEIVED
        state = RequestState.CLOSED if closed_at else state
        number = request_number(came.year, self.made)
        asked = (number, channel, state, buyer.party_id, buyer.name, buyer.language)
        days = (came, due_on(came, came), *known, at, STAFF, closed_at)
        key = self._ids.one(Single.REQUEST, self.made)
        rows["data_subject_requests"].append(stored((key, 1, *asked, *days)))
        arrived = (self._ids.one(Single.REQUEST_RECEIPT, self.made), key, channel, came)
        rows["request_receipts"].append(stored((*arrived, at, STAFF)))
        item = self._ids.one(Single.REQUEST_ITEM, self.made)
        answer = _answered(channel, closed_at)
        rows["request_items"].append(stored((item, key, 1, *_asking(kind), *days[:2], *answer)))

    def _come(
        self, kind: RequestKind, ago: int, at: datetime
    ) -> tuple[tuple[Any, ...], datetime | None]:
        """Tell how and by whom somebody was identified, and when they were answered."""
        if not self._draw.chance(0.7) and ago < ANSWERED_AFTER:
            return (None, None, None), None
        closes = kind in ANSWERED and ago > ANSWERED_AFTER
        known = (IdentityMethod.CALL_BACK, at + timedelta(hours=1), STAFF)
        return known, at + timedelta(days=ANSWERED_AFTER) if closes else None


def _asking(kind: RequestKind) -> tuple[RequestKind, Against | None]:
    return kind, Against.MARKETING if kind is RequestKind.OBJECT else None


def _answered(channel: Channel, at: datetime | None) -> tuple[Any, ...]:
    """Tell how an item was decided and its answer went, if it did."""
    if at is None:
        return (None,) * 6
    return Decision.GRANTED, at, STAFF, channel, at, STAFF
