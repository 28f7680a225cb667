"""Checks the rows of a list, one after another: each by itself, and against those before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from api.imports.rules.nouns import Policy, WhenKnown, WhenNew
from api.imports.rules.readings import Problem, Readers, read
from api.imports.rules.shapes import Draft, Named, Shape
from api.imports.rules.sheets import Row
from api.imports.rules.states import (
    AlreadyInRegister,
    NotInRegister,
    RowState,
    TwiceInTheFile,
)
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid

LONGEST_NUMBER = 8
"""Digits of a number that our own series can come to; it goes on above them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a row stands to the register: which record it means, and what speaks against it.

    `clash` is what of it another record has. `owner_id` is the customer whose record it is or
    will be, and `party_id` whom it is about.
    """

    record_id: UUID | None = None
    clash: Target | None = None
    problem: Problem | None = None
    owner_id: UUID | None = None
    party_id: UUID | None = None


NEW = Standing()


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one row."""

    row: Row
    state: RowState
    draft: Draft | None = None
    problems: Sequence[Problem] = ()
    record_id: UUID | None = None


def outcome(policy: Policy, standing: Standing) -> tuple[RowState, Problem | None]:
    """Tell what becomes of a row that could be read, as it stands to the register."""
    if standing.problem is not None:
        return RowState.REFUSED, standing.problem
    if standing.clash is not None:
        return RowState.DUPLICATE, (standing.clash, AlreadyInRegister)
    if standing.record_id is not None and policy.when_known is WhenKnown.SKIP:
        return RowState.DUPLICATE, (policy.key, AlreadyInRegister)
    if standing.record_id is None and policy.when_new is WhenNew.SKIP:
        return RowState.REFUSED, (policy.key, NotInRegister)
    return RowState.READY, None


@dataclass(slots=True)
class Checker:
    """What a mapping makes of rows, and whom the rows before have named."""

    shape: Shape
    mapping: Sequence[Target]
    unsaid: Unsaid
    seen: set[Named] = field(default_factory=set)
    highest: int | None = None

    def read(self, rows: Iterable[Row]) -> list[Finding]:
        """Read rows each by itself. This takes the time."""
        readers = {target: column.read for target, column in self.shape.columns.items()}
        return [self._read(row, readers) for row in rows]

    def settle(
        self, findings: Sequence[Finding], standings: Sequence[Standing], policy: Policy
    ) -> list[Finding]:
        """Tell what becomes of rows, each as it stands to the register and to those before."""
        pairs = zip(findings, standings, strict=True)
        return [self._settled(finding, standing, policy) for finding, standing in pairs]

    def _read(self, row: Row, readers: Readers) -> Finding:
        reading = read(row, self.mapping, readers)
        draft = self.shape.draft(reading, self.unsaid)
        if draft is None or reading.problems:
            return Finding(row, RowState.REFUSED, None, reading.problems)
        return Finding(row, RowState.READY, draft)

    def _settled(self, finding: Finding, standing: Standing, policy: Policy) -> Finding:
        if finding.draft is None:
            return finding
        state, problem = outcome(policy, standing)
        names = [*self.shape.names(finding.draft)]
        twice = [target for target, value in names if (target, value) in self.seen]
        if twice and state is RowState.READY:
            state, problem = RowState.DUPLICATE, (twice[0], TwiceInTheFile)
        if problem is not None:
            return Finding(finding.row, state, None, [problem])
        self._note(names)
        return Finding(finding.row, state, finding.draft, (), standing.record_id)

    def _note(self, names: Sequence[Named]) -> None:
        self.seen |= set(names)
        for target, value in names:
            counted = target is self.shape.counted and value.isdecimal()
            if counted and len(value) <= LONGEST_NUMBER:
                self.highest = max(self.highest or 0, int(value))
