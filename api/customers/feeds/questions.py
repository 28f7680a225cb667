"""Makes the question of a disclosure again: a job knows no more than its id."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from api.customers.feeds.check_tables import RegisterCheck
from api.customers.feeds.knowing import subject_of
from api.customers.feeds.rules.kinds import AskingState
from api.database.work import Work
from api.disclosure.tables import Disclosure
from api.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, and in which language towns are wanted."""

    check_id: UUID
    business_id: str
    language: Language


async def question_behind(work: Work, disclosure_id: UUID) -> Question | None:
    """Make the question of a disclosure again, unless it has been answered."""
    asked = select(RegisterCheck).join(Disclosure, Disclosure.record_id == RegisterCheck.id)
    waits = Disclosure.id == disclosure_id, RegisterCheck.state == AskingState.WAITING
    check = await work.session.scalar(asked.where(*waits))
    if check is None:
        return None
    subject = await subject_of(work.session, check.party_id)
    known = (subject.business_id, subject.language) if subject else ("", Language.FI)
    return Question(check.id, *known)
