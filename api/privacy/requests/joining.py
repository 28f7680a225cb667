"""Adds items to a case: what is asked once more joins what waits, from its earliest receipt."""

from collections.abc import Iterable
from datetime import date

from api.database.work import Work
from api.kernel.clock import local_day
from api.privacy.queries.items import items_of, waiting_items
from api.privacy.requests.item_schemas import ItemDetails, NewItem
from api.privacy.requests.item_tables import RequestItem
from api.privacy.rules.requests import due_on
from api.privacy.tables import SubjectRequest


async def add_items(
    work: Work, request: SubjectRequest, said: Iterable[NewItem], received_on: date
) -> list[RequestItem]:
    """Take up each item that does not wait already, and give these. Nothing resets a clock.

    What is said of one that waits is left as it is: who asked first may be somebody else.
    """
    waiting = await waiting_items(work.session, request.id)
    new: list[RequestItem] = []
    last = len(await items_of(work.session, request.id))
    for each in said:
        known = waiting.get(each.asked)
        if known is None:
            known = waiting[each.asked] = _item(work, request, each, received_on)
            known.position = last + len(new) + 1
            tell(known, each)
            work.session.add(known)
            new.append(known)
        known.received_on = min(known.received_on, received_on)
    return new


def tell(item: RequestItem, said: ItemDetails) -> None:
    """Keep what is said of an item, and leave what is not."""
    for name in said.stated().keys() - {"kind"}:
        if (value := getattr(said, name)) is not None:
            setattr(item, name, value)


def _item(work: Work, request: SubjectRequest, said: NewItem, on: date) -> RequestItem:
    asked = said.asked
    return RequestItem(
        request_id=request.id,
        kind=asked.kind,
        against=asked.against,
        correction=asked.correction,
        field=asked.field,
        received_on=on,
        due_on=due_on(on, local_day(work.now)),
    )
