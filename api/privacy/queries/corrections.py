"""What a correction changed: read from provenance, where the earlier values are."""

from typing import Any, Final

from sqlalchemy import and_, case, func, literal_column

from api.audit.tables import Provenance
from api.privacy.requests.correctable import CORRECTABLE
from api.privacy.requests.correction_schemas import CorrectionView, ValueChange
from api.privacy.requests.item_tables import RequestItem
from api.privacy.tables import SubjectRequest
from api.views.shown import Nested, Shown

items = RequestItem.__table__
requests = SubjectRequest.__table__
given: Any = Provenance.__table__
before: Any = Provenance.__table__.alias("before")
KEPT_IN: Final = {
    each.table.__tablename__: each.table.__table__ for each in CORRECTABLE.values()
}
IT_WAS: Final = and_(
    before.c.record_id == given.c.record_id,
    before.c.column == given.c.column,
    before.c.superseded_at == given.c.recorded_at,
)


def _stands() -> Any:
    """Say in SQL what stands now in the field of a line of provenance."""
    return case(
        *(
            (
                (given.c.record_type == _word(each.table.__tablename__))
                & (given.c.column == _word(each.column)),
                KEPT_IN[each.table.__tablename__].c[each.column],
            )
            for each in CORRECTABLE.values()
        )
    )


def _word(name: str) -> Any:
    return literal_column(f"'{name}'")


def _joined() -> Any:
    found: Any = given.outerjoin(before, IT_WAS)
    for table in KEPT_IN.values():
        found = found.outerjoin(table, table.c.id == given.c.record_id)
    return found


CHANGED: Final = (given.c.record_id == items.c.corrected_id) & (
    given.c.recorded_at == items.c.corrected_at
)
VALUES: Final = _joined()
VALUES_SAID: Final = {
    "column": given.c.column,
    "before": before.c.earlier_value,
    "after": func.coalesce(given.c.earlier_value, _stands()),
}
CORRECTIONS_SHOWN: Final = Shown(
    RequestItem,
    CorrectionView,
    stays=True,
    source=items.join(requests, requests.c.id == items.c.request_id),
    fields={
        "number": requests.c.number,
        "changes": Nested(
            Provenance,
            ValueChange,
            CHANGED,
            source=VALUES,
            fields=VALUES_SAID,
            order=(given.c.column,),
            around=(items,),
            stays=True,
        ),
    },
)
