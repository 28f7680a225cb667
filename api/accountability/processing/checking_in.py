"""The record as it is checked in: what the code alone says of it, in English."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from api.accountability.processing.composing import generic_record
from api.accountability.processing.writing import (
    catalogue_page,
    processing_page,
    retention_page,
)
from api.kernel.languages import Language

FOLDER: Final = Path(__file__).parents[3] / "docs" / "accountability"
AS_OF: Final = date(2026, 11, 23)
"""Rules are told as of a day that does not move, so that no night makes the files stale."""


def checked_in() -> Mapping[str, str]:
    """Give what each file says."""
    record = generic_record(AS_OF, Language.EN)
    return {
        "processing.md": processing_page(record, Language.EN),
        "retention.md": retention_page(record, Language.EN),
        "catalogue.md": catalogue_page(record, Language.EN),
        "record.json": record.model_dump_json(indent=2) + "\n",
    }
