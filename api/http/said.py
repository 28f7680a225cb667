"""What callers say: bodies that know their members, and text that is only text."""

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, field_validator

from api.kernel.free_text import cleaned
from api.kernel.sources import Source, SourceKind

Instant = Annotated[
    AwareDatetime,
    Field(ge=datetime(1900, 1, 1, tzinfo=UTC), lt=datetime(2200, 1, 1, tzinfo=UTC)),
]
"""A moment that says its offset; so far from the calendar's ends that any offset fits."""


class Said(BaseModel):
    """A body. Unknown members, control characters and lone surrogates are refused."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)

    @field_validator("*", mode="before")
    @classmethod
    def clean_text(cls, value: Any) -> Any:
        if isinstance(value, list):
            return [cleaned(each) if isinstance(each, str) else each for each in value]
        return cleaned(value) if isinstance(value, str) else value

    def stated(self) -> dict[str, Any]:
        """Give the fields that were said, for a change of some of them."""
        said = {name: getattr(self, name) for name in self.model_fields_set}
        return {name: value for name, value in said.items() if name != "source"}


class StatedSource(Said):
    """Where what is said comes from."""

    kind: SourceKind
    reference: str | None = Field(default=None, max_length=70)
    given_at: Instant | None = None

    def as_source(self) -> Source:
        return Source(self.kind, self.reference, self.given_at)


class Sourced(Said):
    """A body that carries personal values, and so says where they come from."""

    source: StatedSource
