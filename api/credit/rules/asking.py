"""Whose credit is checked: companies', by their Y-tunnus, and never a person's.

A sole trader and an estate are persons here: a check of them needs a ground of its own
(Luottotietolaki 527/2007, 19 §), which this register does not keep.
"""

from collections.abc import Iterable
from typing import Final

from api.credit.rules.kinds import CheckState
from api.customers.rules.kinds import OrganisationKind
from api.kernel.refusals import Conflict

OF_PERSONS: Final = frozenset({OrganisationKind.SOLE_TRADER, OrganisationKind.ESTATE})
OPEN: Final = frozenset({CheckState.WAITING, CheckState.ASSIGNED})


class PersonNotChecked(Conflict):
    """Only companies' credit is checked; a person's, a sole trader's or an estate's is not."""


class NoBusinessId(Conflict):
    """The company has no Y-tunnus, and is asked about by nothing else."""


class BeingChecked(Conflict):
    """The company's credit is being checked already."""


class NoBureau(Conflict):
    """No bureau is set up to be asked."""


class CheckClosed(Conflict):
    """The check has its answer already, or has failed."""


def asked_about(kind: OrganisationKind | None, business_id: str | None) -> str:
    """Give the Y-tunnus that is asked about; a person has no kind of organisation."""
    if kind is None or kind in OF_PERSONS:
        raise PersonNotChecked(pointer="/customer_id")
    if business_id is None:
        raise NoBusinessId(pointer="/customer_id")
    return business_id


def check_not_asked(states: Iterable[CheckState]) -> None:
    """Refuse to ask while an earlier question waits for its answer."""
    if OPEN.intersection(states):
        raise BeingChecked("Wait for its answer.")


def check_assigned(state: CheckState) -> None:
    """Refuse a partner's answer to what waits for none."""
    if state is not CheckState.ASSIGNED:
        raise CheckClosed
