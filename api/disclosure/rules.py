"""To whom personal data may leave: GDPR, Articles 28 and 44 to 49."""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib import resources
from typing import Final

from api.kernel.refusals import Conflict, Forbidden, Invalid, Refusal

EEA: Final[frozenset[str]] = frozenset(
    tomllib.loads(resources.files(__package__).joinpath("data/eea.toml").read_text("utf-8"))[
        "members"
    ]
)


class RecipientRole(StrEnum):
    """Whose purposes the recipient serves: its own, ours, or those a law gives it.

    `ourselves` is whoever works here and takes a list along.
    """

    CONTROLLER = "controller"
    PROCESSOR = "processor"
    AUTHORITY = "authority"
    OURSELVES = "ourselves"
    DATA_SUBJECT = "data-subject"


class TransferTool(StrEnum):
    """What lets personal data leave the EEA: GDPR, Articles 45 to 47 and 49."""

    ADEQUACY = "adequacy"
    STANDARD_CLAUSES = "standard-clauses"
    BINDING_RULES = "binding-rules"
    DEROGATION = "derogation"


class Basis(StrEnum):
    """What makes it lawful: GDPR, Article 6(1)(a) to (f)."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal-obligation"
    VITAL_INTERESTS = "vital-interests"
    PUBLIC_TASK = "public-task"
    LEGITIMATE_INTERESTS = "legitimate-interests"


class NoContract(Conflict):
    """No contract with this recipient is in force; nothing may be disclosed to it."""


class NoTransferTool(Conflict):
    """The recipient is outside the EEA, and no transfer tool covers it."""


class TransferNotAssessed(Conflict):
    """Nobody has assessed whether the recipient's country honours what it promises."""


class OnlyOurselves(Invalid):
    """The register is its own recipient when a list is taken away, and nobody else is."""


class NothingDisclosed(Invalid):
    """A disclosure names the fields it discloses and the persons they speak of."""


class NotDisclosed(Forbidden):
    """What is not in the ledger does not leave."""


class PayloadChanged(Conflict):
    """What is about to leave is not what the ledger says."""


class AddressRefused(Forbidden):
    """The address is not a public one, or not protected by TLS."""


class AnswerTooBig(Refusal):
    """The partner answered with more than is ever expected."""


class PartnerTooSlow(Refusal):
    """The partner did not answer in time."""


class PartnerUnreachable(Refusal):
    """The partner could not be reached, or hung up."""


BY_LAW: Final = {RecipientRole.AUTHORITY, RecipientRole.DATA_SUBJECT}
PROMISES: Final = {TransferTool.STANDARD_CLAUSES, TransferTool.BINDING_RULES}
"""Tools that bind the recipient and not its state: CJEU C-311/18, paragraphs 134 and 142."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is agreed with a recipient in a country (ISO 3166-1, two letters)."""

    role: RecipientRole
    country: str
    contract_on: date | None
    contract_until: date | None
    transfer_tool: TransferTool | None
    assessed_on: date | None

    def obstacle(self, today: date) -> type[Conflict] | None:
        """Tell why nothing may be disclosed to the recipient today; None if something may.

        An authority acts by law and a data subject by right; the others act by contract.
        What we take along for our own work needs neither.
        """
        if self.role is RecipientRole.OURSELVES:
            return None
        if self.role not in BY_LAW and not self._is_agreed(today):
            return NoContract
        if self.country in EEA:
            return None
        if self.transfer_tool is None:
            return NoTransferTool
        is_assessed = self.assessed_on is not None and self.assessed_on <= today
        return (
            TransferNotAssessed if self.transfer_tool in PROMISES and not is_assessed else None
        )

    def check(self, today: date) -> None:
        """Refuse a recipient to whom nothing may be disclosed today."""
        if obstacle := self.obstacle(today):
            raise obstacle

    def _is_agreed(self, today: date) -> bool:
        if self.contract_on is None or self.contract_on > today:
            return False
        return self.contract_until is None or today <= self.contract_until
