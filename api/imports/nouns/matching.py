"""Matches rows with records by the value that was chosen, and sees what else would clash."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias
from uuid import UUID

from api.imports.rules.checks import Standing
from api.imports.rules.nouns import Policy
from api.imports.rules.shapes import Draft
from api.imports.rules.states import SeveralFit
from api.imports.rules.targets import Target

Owned: TypeAlias = tuple[UUID | None, str]
"""Whose a record is, and a value of it."""
Fitting: TypeAlias = Mapping[Target, Mapping[Any, Sequence[UUID]]]
"""The records that have a value, by what of them it is."""


def gathered(found: Iterable[Any]) -> dict[Owned, list[UUID]]:
    """Gather records by whose they are and by a value of them."""
    by_value: defaultdict[Owned, list[UUID]] = defaultdict(list)
    for owner_id, value, record_id in found:
        if value:
            by_value[owner_id, value].append(record_id)
    return by_value


def matched(
    standing: Standing, draft: Draft, policy: Policy, fitting: Fitting, own: Iterable[Target]
) -> Standing:
    """Find the record that a row means by the key; `own` values no other record may have."""
    if standing.problem is not None:
        return standing
    fit = _fit(standing, draft, policy.key, fitting)
    if len(fit) > 1:
        return replace(standing, problem=(policy.key, SeveralFit))
    record_id = fit[0] if fit else None
    others = (
        target
        for target in own
        if any(each != record_id for each in _fit(standing, draft, target, fitting))
    )
    return replace(standing, record_id=record_id, clash=next(others, None))


def _fit(standing: Standing, draft: Draft, target: Target, fitting: Fitting) -> Sequence[UUID]:
    value = draft.get(target)
    own = fitting.get(target, {})
    return own.get((standing.owner_id, value), ()) if isinstance(value, str) else ()
