"""A statement of the register with the places where each request puts its own values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from api.database.prebuilt import Prebuilt
from api.kernel.access import Caller
from api.kernel.purposes import Purpose
from api.views.reading import Wanted


@dataclass(frozen=True, slots=True)
class Template:
    """SQL and its parameters, of which those in `places` change with each request."""

    sql: str
    operation: str
    record_type: str
    caller: Any
    blank: tuple[Any, ...]
    places: Mapping[str, list[int]]

    @classmethod
    def of(
        cls,
        built: Prebuilt,
        caller: Caller,
        wanted: Wanted,
        values: Mapping[str, Any],
        most: int,
    ) -> Self:
        table = wanted.shown.table.__tablename__
        limit = most if wanted.sort == "rank" else most + 1
        known = {
            **values,
            "limit": limit,
            "shown": most,
            "view_caller_id": caller.id,
            "caller_id": caller.id,
            "view_operation": "bench",
            "view_purpose": Purpose.ORDER_HANDLING,
        }
        places: dict[str, list[int]] = {}
        for place, (name, _) in enumerate(built._binds):  # noqa: SLF001 - we fill it by hand
            places.setdefault(name, []).append(place)
        return cls(built.sql, "bench", table, caller.id, tuple(built.parameters(known)), places)

    def filled(self, values: Mapping[str, Any]) -> list[Any]:
        """Put values, as the driver takes them, where they belong."""
        parameters = list(self.blank)
        for name, value in values.items():
            for place in self.places.get(name, ()):
                parameters[place] = value
        return parameters
