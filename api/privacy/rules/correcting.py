"""What a granted correction needs before it is carried out: GDPR, Articles 16 and 17(1)(d)."""

from dataclasses import dataclass

from api.kernel.refusals import Conflict, Invalid
from api.privacy.rules.deciding import NotDecided
from api.privacy.rules.kinds import Correction, Decision, RequestKind


class NotACorrection(Conflict):
    """Only an item that asks for a correction is carried out as one."""


class NotGranted(Conflict):
    """What was refused is not corrected: the person's own view is kept beside it."""


class CorrectedElsewhere(Conflict):
    """Correct this field where it is kept, and name the request as its source there."""


class RecordMissing(Invalid):
    """Choose which record is to be put right."""


class ValueMissing(Invalid):
    """Say what is right."""


class NoValueNeeded(Invalid):
    """What is taken away has no value."""


class WrongValue(Invalid):
    """The field cannot take this value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correcting:
    """How an item stands, and how somebody means to carry it out."""

    kind: RequestKind
    correction: Correction | None
    decision: Decision | None
    value: str | None
    names_a_record: bool
    can_be_added: bool
    """Whether the field makes a record of its own, as a phone number does."""


def check_correcting(it: Correcting) -> None:
    """Refuse what was not granted, and what does not fit how the value is to be put right."""
    if it.kind is not RequestKind.RECTIFY:
        raise NotACorrection
    if it.decision is None:
        raise NotDecided
    if it.decision not in {Decision.GRANTED, Decision.PARTLY}:
        raise NotGranted
    if it.correction is Correction.DELETE and it.value is not None:
        raise NoValueNeeded(pointer="/value")
    if it.correction is not Correction.DELETE and it.value is None:
        raise ValueMissing(pointer="/value")
    is_new = it.correction is Correction.COMPLETE and it.can_be_added
    if not it.names_a_record and not is_new:
        raise RecordMissing(pointer="/record_id")
