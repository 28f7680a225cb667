"""Who stands on the list of a breach: found in the logs, put there or taken off by hand."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from api.accountability.breaches.actions import open_breach, sent_letter
from api.accountability.breaches.deciding import TELL
from api.accountability.breaches.rules import Reached, SubjectListed, SubjectTold
from api.accountability.breaches.schemas import NewBreachSubject, SubjectRemoval, Touching
from api.accountability.breaches.tables import BreachSubject
from api.accountability.breaches.touching import by_caller, by_recipient, gathered
from api.audit.bulk import bulk_insert
from api.audit.versions import held
from api.customers.tables import Customer, Party
from api.database.work import Work
from api.jobs.promises import promise
from api.kernel.identifiers import new_id
from api.kernel.refusals import Invalid, NotFound


class WhoTouched(Invalid):
    """Name either somebody who works here or a recipient."""


class WhichSubject(Invalid):
    """Give either the number of a customer or the id of a party."""


class EmptySpan(Invalid):
    """The time ends before it begins."""


async def list_touched(work: Work, breach_id: UUID, said: Touching) -> int:
    """Put whoever was touched on the breach's list; who is there already stays as they are."""
    await open_breach(work, breach_id)
    actor = _actor(said)
    found = gathered(by_caller() if said.caller_id else by_recipient())
    known = select(BreachSubject.party_id).where(BreachSubject.breach_id == breach_id)
    new = select(found.c.party_id).where(found.c.party_id.not_in(known))
    given = {"actor": actor, "since": said.since, "until": said.until}
    parties = (await work.session.scalars(new, given)).all()
    rows = [_row(breach_id, each, work.now) for each in parties]
    added = await bulk_insert(work, BreachSubject, rows)
    await _tell_latecomers(work, breach_id)
    return added


async def add_subject(work: Work, breach_id: UUID, said: NewBreachSubject) -> UUID:
    """Put somebody on the list whom no log shows; who was taken off it may come back."""
    await open_breach(work, breach_id)
    party_id = await _party(work, said)
    listed = select(BreachSubject).where(
        BreachSubject.breach_id == breach_id, BreachSubject.party_id == party_id
    )
    subject = await work.session.scalar(listed)
    if subject is None:
        subject = BreachSubject(**_row(breach_id, party_id, work.now))
        work.session.add(subject)
    elif subject.state is not Reached.REMOVED:
        raise SubjectListed
    await _by_hand(work, subject, Reached.WAITING, said.because)
    await _tell_latecomers(work, breach_id)
    return subject.id


async def remove_subject(work: Work, subject_id: UUID, said: SubjectRemoval) -> None:
    """Take somebody off the list, for a reason that stays there with them."""
    subject = await held(work, BreachSubject, subject_id)
    await open_breach(work, subject.breach_id)
    if subject.told_at is not None:
        raise SubjectTold
    await _by_hand(work, subject, Reached.REMOVED, said.because)


async def note_told(work: Work, subject_id: UUID) -> None:
    """Note that somebody was told by letter, by telephone or in person, and not by a mail.

    A mail may come back when the breach is closed already: that does not bar it.
    """
    subject = await held(work, BreachSubject, subject_id)
    if subject.state is not Reached.UNREACHED:
        await open_breach(work, subject.breach_id)
    if subject.told_at is not None or subject.state is Reached.REMOVED:
        raise SubjectTold
    subject.state, subject.told_at = Reached.TOLD, work.now


async def _by_hand(work: Work, subject: BreachSubject, state: Reached, because: str) -> None:
    subject.state, subject.by_hand = state, work.caller.id
    with work.on_own_word():
        subject.because = because
        await work.session.flush()


async def _tell_latecomers(work: Work, breach_id: UUID) -> None:
    """Have them told, too, who come on the list after the others were told."""
    if decision_id := await sent_letter(work, breach_id):
        await promise(work, TELL, decision_id, occasion=f"{TELL}@{new_id()}")


async def _party(work: Work, said: NewBreachSubject) -> UUID:
    if (said.customer_number is None) == (said.party_id is None):
        raise WhichSubject(pointer="/customer_number")
    by_number = select(Customer.party_id).where(Customer.number == said.customer_number)
    by_id = select(Party.id).where(Party.id == said.party_id)
    found: UUID | None = await work.session.scalar(by_id if said.party_id else by_number)
    if found is None:
        raise NotFound(
            "There is no such record.",
            pointer="/party_id" if said.party_id else "/customer_number",
        )
    return found


def _actor(said: Touching) -> UUID:
    named = [each for each in (said.caller_id, said.recipient_id) if each]
    if len(named) != 1:
        raise WhoTouched(pointer="/caller_id")
    if said.since >= said.until:
        raise EmptySpan(pointer="/until")
    return named[0]


def _row(breach_id: UUID, party_id: UUID, now: datetime) -> dict[str, Any]:
    blank = {"told_at": None, "mail_id": None, "by_hand": None, "because": None}
    row = {"breach_id": breach_id, "party_id": party_id, "added_at": now}
    return row | blank | {"state": Reached.WAITING}
