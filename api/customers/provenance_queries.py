"""What can be looked up about where values came from."""

from sqlalchemy import ColumnElement, bindparam

from api.audit.tables import Provenance
from api.customers.provenance_schemas import ProvenanceView
from api.kernel.access import Caller
from api.views.shown import Shown, seen_by

provenance = Provenance.__table__


def provenance_visible_to(caller: Caller) -> ColumnElement[bool]:
    """Show the sources of values whose category the caller is shown."""
    return seen_by(provenance.c.category, caller.visible)


PROVENANCE_SHOWN = Shown(
    Provenance,
    ProvenanceView,
    to=provenance_visible_to,
    filters={"subject_id": provenance.c.subject_id == bindparam("subject_id")},
)
