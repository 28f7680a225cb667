"""What a person may take elsewhere: what they gave and what was seen of them, by contract."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from api.privacy.report.schemas import AccessReport


class PortableRecords(BaseModel):
    """Records of one class, each as values by name."""

    name: str
    title: str
    records: list[dict[str, Any]]


class PortableData(BaseModel):
    """Given or observed, on a contract or consent, and kept by machine: GDPR, Article 20."""

    at: datetime
    parties: list[UUID]
    classes: list[PortableRecords]


def portable(report: AccessReport) -> PortableData:
    return PortableData(
        at=report.at,
        parties=report.parties,
        classes=[
            PortableRecords(
                name=told.name,
                title=told.title,
                records=[
                    {
                        field.name: field.value
                        for field in each.fields
                        if field.value is not None
                    }
                    for each in told.records
                ],
            )
            for told in report.classes
            if told.portable
        ],
    )
