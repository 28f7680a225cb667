"""What a list does not say of its rows, and whoever brings it in does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What holds for rows without a Y-tunnus that do not say what they are themselves.

    `because` is why an organisation has none. With `are_persons`, those whose name is not a
    firm's are persons.
    """

    because: str | None = None
    are_persons: bool = False
