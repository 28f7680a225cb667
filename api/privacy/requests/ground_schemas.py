"""What is shown of the grounds on which rights can be refused."""

from typing import Self

from pydantic import BaseModel

from api.kernel.languages import Language
from api.law.refusing import RefusalGround
from api.privacy.rules.kinds import RequestKind
from api.standing.rules.objections import Against


class GroundView(BaseModel):
    """A ground on which some rights can be refused, by law."""

    id: str
    basis: str
    kinds: list[RequestKind]
    against: list[Against]
    said: dict[Language, str]

    @classmethod
    def of(cls, ground: RefusalGround) -> Self:
        return cls(
            id=ground.id,
            basis=ground.basis,
            kinds=[each for each in RequestKind if each in ground.kinds],
            against=[each for each in Against if each in ground.against],
            said=ground.said,
        )


class GroundsView(BaseModel):
    """Every ground in force today."""

    items: list[GroundView]
