"""What leaves the house when a company's credit is checked."""

import json
from dataclasses import dataclass
from uuid import UUID

from api.credit.rules.kinds import CreditPurpose


@dataclass(frozen=True, slots=True)
class Question:
    """One question about one company. Its bytes are the same whenever they are made."""

    check_id: UUID
    business_id: str
    purpose_code: CreditPurpose

    @property
    def payload(self) -> bytes:
        said = {
            "business_id": self.business_id,
            "purpose_code": self.purpose_code,
            "reference": str(self.check_id),
        }
        return json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
