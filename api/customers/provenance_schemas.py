"""What is said about where values came from."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from api.kernel.privacy import Category
from api.kernel.sources import SourceKind


class ProvenanceView(BaseModel):
    """Where one value came from; once superseded, what it was."""

    id: UUID
    record_type: str
    record_id: UUID
    column: str
    category: Category
    kind: SourceKind
    reference: str | None
    given_at: datetime | None
    recorded_at: datetime
    superseded_at: datetime | None
    earlier_value: str | None
