"""Says in SQL whom a segment chooses. The gate is asked afterwards, and by nobody else."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, or_, select

from api.customers.merge_queries import is_merged
from api.customers.rules.kinds import Form
from api.customers.tables import Address, Customer, CustomerRole, Organisation, Party
from api.orders.tables import Order, OrderLine
from api.outreach.segments.rules import Audience, PartyKind
from api.outreach.segments.tables import Segment
from api.statistics.rules.days import beginning_of

organisations = Organisation.__table__
parties = Party.__table__


def chosen_by(segment: Segment, day: date) -> Select[Any]:
    """Select the parties that a segment means on a day."""
    if segment.audience is Audience.CUSTOMERS:
        return select(Customer.party_id).where(*_rules(segment)).order_by(Customer.party_id)
    current = or_(CustomerRole.valid_to.is_(None), CustomerRole.valid_to >= day)
    return (
        select(CustomerRole.person_id)
        .join(Customer, Customer.id == CustomerRole.customer_id)
        .where(CustomerRole.valid_from <= day, current, *_rules(segment))
        .distinct()
        .order_by(CustomerRole.person_id)
    )


def _rules(segment: Segment) -> list[ColumnElement[bool]]:
    rules = [Customer.closed_on.is_(None), ~is_merged(Customer.id)]
    if segment.kinds:
        rules.append(_is_one_of(segment.kinds))
    if segment.languages:
        spoken = parties.c.language.in_(segment.languages)
        rules.append(exists().where(parties.c.id == Customer.party_id, spoken))
    if segment.postal_codes:
        near = or_(*(Address.postal_code.startswith(each) for each in segment.postal_codes))
        rules.append(exists().where(Address.party_id == Customer.party_id, near))
    return [*rules, *_by_orders(segment)]


def _is_one_of(kinds: list[str]) -> ColumnElement[bool]:
    bodies = [each for each in kinds if each != PartyKind.PERSON]
    own = organisations.c.id == Customer.party_id
    ways = [exists().where(own, organisations.c.kind.in_(bodies))] if bodies else []
    if PartyKind.PERSON in kinds:
        is_person = parties.c.form == Form.PERSON
        ways.append(exists().where(parties.c.id == Customer.party_id, is_person))
    return or_(*ways)


def _by_orders(segment: Segment) -> list[ColumnElement[bool]]:
    rules: list[ColumnElement[bool]] = []
    theirs = Order.customer_id == Customer.id
    if segment.product_ids:
        of_these = OrderLine.product_id.in_(segment.product_ids)
        rules.append(exists().where(theirs, OrderLine.order_id == Order.id, of_these))
    if segment.ordered_since:
        rules.append(
            exists().where(theirs, Order.ordered_at >= beginning_of(segment.ordered_since))
        )
    if segment.idle_since:
        rules.append(
            ~exists().where(theirs, Order.ordered_at >= beginning_of(segment.idle_since))
        )
    return rules
