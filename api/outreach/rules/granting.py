"""What makes a consent one: proof, the right words, an age, and whoever agrees themselves."""

from api.kernel.refusals import Conflict, Forbidden, Invalid
from api.outreach.rules.kinds import (
    NO_WAY,
    AgeGroup,
    ConsentAct,
    ConsentPurpose,
    ConsentWay,
    ProofKind,
)


class ProofMissing(Invalid):
    """A consent needs a proof that is in the register: a paper, or what the person wrote."""


class OnlyThemselves(Forbidden):
    """They agree to this themselves, by the link that is mailed to them. Ask them for it."""


class GrantAfterErasure(Conflict):
    """Their data were erased at their own request. Nobody agrees for them afterwards."""


class GuardianNeeded(Invalid):
    """For a child under 13 a guardian agrees, whose right to do so is in the register."""


class WrongWay(Invalid):
    """That purpose has no such way."""


class NoConfirmedAddress(Conflict):
    """There is no such e-mail address, or its owner does not want to be asked."""


BY_STAFF = {
    ConsentAct.GRANTED: frozenset({ProofKind.PAPER, ProofKind.MESSAGE}),
    ConsentAct.TOLD: frozenset({ProofKind.PAPER, ProofKind.MESSAGE, ProofKind.ORDER}),
}
"""What somebody who works here can show for an entry. The other proofs nobody here can make."""


def check_way(purpose: ConsentPurpose, way: ConsentWay) -> None:
    """Refuse a way that the purpose does not have."""
    if (purpose in NO_WAY) is not (way is ConsentWay.NONE):
        raise WrongWay(pointer="/way")


def check_recorded(
    act: ConsentAct, purpose: ConsentPurpose, way: ConsentWay, proven_by: ProofKind
) -> None:
    """Refuse what staff may not write down: a consent to e-mail comes by a link of its own."""
    check_way(purpose, way)
    if act is ConsentAct.GRANTED and way is ConsentWay.EMAIL:
        raise OnlyThemselves(pointer="/way")
    if proven_by not in BY_STAFF[act]:
        raise ProofMissing(pointer="/proven_by")
    if act is ConsentAct.TOLD and purpose is not ConsentPurpose.MARKETING:
        raise WrongWay(pointer="/purpose")


def check_age(age: AgeGroup, purpose: ConsentPurpose, *, is_guarded: bool) -> None:
    """Refuse a child's own consent, and any to profile somebody under age: recital 71."""
    if age is AgeGroup.CHILD and not is_guarded:
        raise GuardianNeeded(pointer="/acting_id")
    if age is not AgeGroup.ADULT and purpose in {
        ConsentPurpose.PROFILING,
        ConsentPurpose.ADVERTISING,
    }:
        raise GuardianNeeded("Nobody under age is profiled.", pointer="/age_group")
