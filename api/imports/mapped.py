"""What the columns of an import hold, as it is stored with it, and what is said by it."""

import json
from collections.abc import Mapping, Sequence

from api.imports.rules.nouns import Policy
from api.imports.rules.readings import Problem
from api.imports.rules.targets import Target
from api.imports.rules.unsaid import Unsaid
from api.imports.tables import Import, ImportProfile


def mapping_text(columns: Sequence[str], targets: Sequence[Target]) -> str:
    """Write down what each column holds."""
    holds = {
        column: None if target is Target.IGNORE else target
        for column, target in zip(columns, targets, strict=True)
    }
    return json.dumps(holds, ensure_ascii=False, separators=(",", ":"))


def targets_in(mapped: Import) -> list[Target]:
    """Read what each column holds."""
    holds = json.loads(mapped.mapping)
    return [Target(holds[column] or Target.IGNORE) for column in mapped.columns]


def columns_by_field(mapped: Import) -> dict[str, str]:
    """Tell which column each field is read from."""
    return {field: column for column, field in json.loads(mapped.mapping).items() if field}


def noted(problem: Problem, columns: Mapping[str, str]) -> dict[str, str]:
    """Write a problem down: which field, in which column, and what kind. No value."""
    target, kind = problem
    return {"field": target, "column": columns.get(target, ""), "type": kind.slug()}


def policy_of(mapped: Import) -> Policy:
    """Tell by what rows are matched with records, and what is done then."""
    return Policy(mapped.match_key, mapped.when_known, mapped.when_new)


def unsaid_of(mapped: Import) -> Unsaid:
    """Tell what holds for rows without a Y-tunnus."""
    return Unsaid(mapped.no_business_id_because, are_persons=mapped.persons_without_business_id)


def by_profile(columns: Sequence[str], profile: ImportProfile) -> list[Target]:
    """Take columns for what a profile says of those that are headed so."""
    holds = json.loads(profile.mapping)
    return [Target(holds.get(column) or Target.IGNORE) for column in columns]
