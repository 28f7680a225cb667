"""Checks the rows of a list, one after another: each by itself, and against those before it."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from api.customers.imports.rules.drafts import Draft, Unsaid, draft_of
from api.customers.imports.rules.readings import Problem
from api.customers.imports.rules.sheets import Row
from api.customers.imports.rules.states import AlreadyACustomer, RowState, TwiceInTheFile
from api.customers.imports.rules.targets import Target
from api.customers.rules.kinds import OrganisationKind
from api.kernel.refusals import Refusal

LONGEST_NUMBER = 8
"""Digits of a number that our own series can come to; it goes on above them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one row."""

    row: Row
    state: RowState
    draft: Draft | None = None
    problems: Sequence[Problem] = ()

    def refused(self, target: Target, kind: type[Refusal]) -> "Finding":
        return Finding(self.row, RowState.DUPLICATE, None, [(target, kind)])


@dataclass(slots=True)
class Checker:
    """What a mapping makes of rows, and whom the rows before have named."""

    mapping: Sequence[Target]
    unsaid: Unsaid
    business_ids: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    highest: int | None = None

    def read(self, rows: Iterable[Row]) -> list[Finding]:
        """Read rows each by itself. This takes the time."""
        return [self._read(row) for row in rows]

    def settle(
        self,
        findings: Sequence[Finding],
        business_ids: Collection[str],
        numbers: Collection[str],
    ) -> list[Finding]:
        """Tell rows that name a customer again; those given are known already."""
        return [self._settled(finding, business_ids, numbers) for finding in findings]

    def _read(self, row: Row) -> Finding:
        draft, problems = draft_of(row, self.mapping, self.unsaid)
        state = RowState.READY if draft else RowState.REFUSED
        return Finding(row, state, draft, problems)

    def _settled(
        self, finding: Finding, business_ids: Collection[str], numbers: Collection[str]
    ) -> Finding:
        draft = finding.draft
        if draft is None:
            return finding
        for target, value, known, before in (
            (Target.BUSINESS_ID, draft.business_id, business_ids, self.business_ids),
            (Target.NUMBER, draft.number, numbers, self.numbers),
        ):
            if value in known:
                return finding.refused(target, AlreadyACustomer)
            if value in before:
                return finding.refused(target, TwiceInTheFile)
        self._note(draft)
        return finding

    def _note(self, draft: Draft) -> None:
        if draft.business_id:
            self.business_ids.add(draft.business_id)
        if draft.number:
            self.numbers.add(draft.number)
            if draft.number.isdecimal() and len(draft.number) <= LONGEST_NUMBER:
                self.highest = max(self.highest or 0, int(draft.number))


def written(draft: Draft) -> str:
    """Write a draft down, to be taken in later."""
    said = {each.name: getattr(draft, each.name) for each in fields(draft)}
    kept = {name: value for name, value in said.items() if value not in (None, (), [])}
    return json.dumps(kept, ensure_ascii=False)


def read_back(text: str) -> Draft:
    """Read what was written.

    >>> draft = Draft(name="Malli Oy", kind=OrganisationKind.COMPANY, payment_term_days=0)
    >>> read_back(written(draft)).kind
    <OrganisationKind.COMPANY: 'company'>
    """
    said: dict[str, Any] = json.loads(text)
    kind, names = said.pop("kind", None), said.pop("names", None)
    return Draft(
        kind=kind and OrganisationKind(kind), names=names and (names[0], names[1]), **said
    )
