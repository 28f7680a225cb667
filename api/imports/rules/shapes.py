"""How the list of a noun looks: its columns, what they are headed with, what a row becomes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from api.imports.rules.readings import Reading
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid
from api.kernel.folding import folded

Draft: TypeAlias = dict[str, Any]
"""What a row was read as, in values that JSON has, by the names of their targets."""
Named: TypeAlias = tuple[Target, str]
"""A value that one record alone has, and of what it is."""
Holds: TypeAlias = Callable[[str], object]

_SHORTEST_START: Final = 5


@dataclass(frozen=True, slots=True)
class Column:
    """A column: how its cells are read, and the words it is headed with."""

    read: Callable[[str], Any]
    words: str


@dataclass(frozen=True, kw_only=True)
class Shape:
    """The list of one noun.

    `keys` are what rows may be matched by, the likeliest first; of each of `needs` a row has
    one. `names` tells by what a draft names its record: no two rows name the same. `holds`
    are guesses at columns by what is in them. Our own numbers go on above the highest
    `counted`. Where rows `changes` nothing, what the register has stands.
    """

    columns: Mapping[Target, Column]
    keys: Sequence[Target]
    needs: Sequence[Sequence[Target]]
    draft: Callable[[Reading, Unsaid], Draft | None]
    names: Callable[[Draft], Iterable[Named]]
    holds: Mapping[Target, Holds] = field(default_factory=dict)
    counted: Target | None = None
    changes: bool = True

    def __post_init__(self) -> None:
        words = {
            word: target for target, one in self.columns.items() for word in one.words.split()
        }
        object.__setattr__(self, "words", words)

    words: Mapping[str, Target] = field(init=False)

    def target_of(self, header: str) -> Target | None:
        """Tell what a column headed like this holds, in Finnish, Swedish or English."""
        word = folded(header).replace(" ", "").replace("_", "")
        if word in self.words:
            return self.words[word]
        starts = [w for w in self.words if len(w) >= _SHORTEST_START and word.startswith(w)]
        return self.words[max(starts, key=len)] if starts else None
