"""Whom somebody, or some recipient, had to do with within a time: from all three logs.

The log of views says who was shown; changes and the sources of values, who was written; the
ledger of disclosures, who was given away. A record that is gone leads to nobody any more: then
only the source of its values says whose it was.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Select,
    Subquery,
    bindparam,
    func,
    literal_column,
    select,
    true,
    union_all,
)

from api.accountability.breaches.schemas import TouchedView
from api.audit.tables import Change, Provenance
from api.customers.tables import Party
from api.database.membership import unfolded
from api.database.paths import column_at
from api.database.types import Key, Moment
from api.disclosure.tables import Disclosure
from api.privacy.queries.classes import RecordClass, record_classes
from api.views.shown import Shown
from api.views.tables import Viewing

views, changes, sources = Viewing.__table__, Change.__table__, Provenance.__table__
ledger, parties = Disclosure.__table__, Party.__table__
ACTOR: Final = bindparam("actor", type_=Key())
SINCE: Final = bindparam("since", type_=Moment())
UNTIL: Final = bindparam("until", type_=Moment())
ALL: Final = {"actor": true(), "since": true(), "until": true()}
NO: Final[ColumnElement[int]] = literal_column("0")
ONE: Final[ColumnElement[int]] = literal_column("1")


def by_caller() -> Iterator[Select[Any]]:
    """Select whom a member of staff or a machine has seen, written or given away."""
    in_time = _within(views.c.at)
    yield _in_sets(views.c.subjects, views.c.at, (ONE, NO, NO), views.c.caller_id, in_time)
    yield _told(sources.c.subject_id, sources.c.recorded_at, (NO, NO, NO)).where(
        sources.c.recorded_by == ACTOR,
        sources.c.subject_id.is_not(None),
        _within(sources.c.recorded_at),
    )
    yield from map(_changed, record_classes())
    yield _disclosed(ledger.c.caller_id)


def by_recipient() -> Iterator[Select[Any]]:
    """Select who was given to a recipient."""
    yield _disclosed(ledger.c.recipient_id)


def gathered(parts: Iterator[Select[Any]]) -> Subquery:
    """Count by party how often, and when first and last."""
    every = union_all(*parts).subquery("every")
    return (
        select(
            every.c.party_id,
            *(func.sum(every.c[name]).label(name) for name in COUNTED),
            func.min(every.c.at).label("first_at"),
            func.max(every.c.at).label("last_at"),
        )
        .group_by(every.c.party_id)
        .subquery("touched")
    )


COUNTED: Final = ("views", "changes", "disclosures")


def touched(parts: Iterator[Select[Any]]) -> Shown[TouchedView]:
    """Show those parties, restricted ones among them: a breach concerns them, too."""
    found = gathered(parts)
    counted = ("views", "changes", "disclosures", "first_at", "last_at")
    return Shown(
        Party,
        TouchedView,
        source=parties.join(found, found.c.party_id == parties.c.id),
        fields={name: found.c[name] for name in counted},
        filters=ALL,
        wide=frozenset({"actor"}),
        stays=True,
    )


def _changed(each: RecordClass) -> Select[Any]:
    """Select whose rows of one class were written; a row may speak of several."""
    own: Any = each.table.__table__.alias("written")
    end = column_at(each.table, each.path, own.c)
    return (
        _told(end, changes.c.at, (NO, ONE, NO))
        .join_from(changes, own, own.c.id == changes.c.record_id)
        .where(
            changes.c.caller_id == ACTOR,
            changes.c.record_type == literal_column(f"'{each.name}'"),
            end.is_not(None),
            _within(changes.c.at),
        )
    )


def _disclosed(whose: ColumnElement[Any]) -> Select[Any]:
    in_time = _within(ledger.c.at)
    return _in_sets(ledger.c.subjects, ledger.c.at, (NO, NO, ONE), whose, in_time)


def _in_sets(
    keys: ColumnElement[Any],
    at: ColumnElement[Any],
    counts: tuple[ColumnElement[Any], ...],
    whose: ColumnElement[Any],
    in_time: ColumnElement[bool],
) -> Select[Any]:
    each = unfolded(keys).alias("each")
    rows = _told(each.c.value, at, counts)
    return rows.join_from(at.table, each, true()).where(whose == ACTOR, in_time)


def _told(
    party: ColumnElement[Any], at: ColumnElement[Any], counts: tuple[ColumnElement[Any], ...]
) -> Select[Any]:
    named = (each.label(name) for name, each in zip(COUNTED, counts, strict=True))
    return select(party.label("party_id"), at.label("at"), *named)


def _within(at: ColumnElement[Any]) -> ColumnElement[bool]:
    return (at >= SINCE) & (at < UNTIL)


@cache
def touched_by_caller() -> Shown[TouchedView]:
    """Make it once every table is known."""
    return touched(by_caller())


@cache
def touched_by_recipient() -> Shown[TouchedView]:
    return touched(by_recipient())
