"""What a bureau is to the register, whichever company it is and however it is reached."""

from typing import Protocol

from api.credit.questions import Question
from api.credit.rules.kinds import CheckFailure
from api.credit.verdicts import Verdict
from api.jobs.task import Task


class NoVerdict(Exception):
    """The bureau gave no answer that can be believed."""

    def __init__(self, failure: CheckFailure) -> None:
        super().__init__(failure)
        self.failure = failure


class Bureau(Protocol):
    """Whoever is asked about companies: known as a recipient, by its name."""

    @property
    def name(self) -> str | None:
        """The recipient that the ledger names; None while no bureau is set up."""

    async def ask(self, task: Task, question: Question) -> Verdict:
        """Ask for the disclosure that is the task's record, or raise `NoVerdict`."""
