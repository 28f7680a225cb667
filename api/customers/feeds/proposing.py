"""Makes proposals of what a register tells: each once, and none that was rejected before."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Final
from uuid import UUID

from sqlalchemy import select

from api.customers.caring.tables import CustomerTask
from api.customers.feeds.confirming import is_confirmed
from api.customers.feeds.knowing import About
from api.customers.feeds.notice_tables import NoticeDuty
from api.customers.feeds.rules.kinds import Feed, ProposalKind, ProposalState, Situation
from api.customers.feeds.rules.told import Proposed
from api.customers.feeds.tables import ChangeProposal
from api.database.work import Work
from api.kernel.clock import local_day
from api.kernel.sources import Source, SourceKind
from api.law.holidays import due_within_months, next_working_day

SAME: Final = ("record_id", "address_kind", "name", "street", "postal_code", "town")
SAME_STOP: Final = ("situation", "since_on")
REFERENCES: Final = {Feed.YTJ: "PRH, YTJ", Feed.POSTI: "Posti"}
TITLES: Final = {
    Situation.BANKRUPTCY: "YTJ: konkurssi. Päätä luottokiellosta.",
    Situation.LIQUIDATION: "YTJ: selvitystila. Päätä luottokiellosta.",
    Situation.RESTRUCTURING: "YTJ: saneeraus. Päätä luottokiellosta.",
    Situation.CEASED: "YTJ: toiminta on päättynyt. Päätä luottokiellosta.",
    Situation.OTHER: "YTJ: tilannetta ei tunneta. Katso se palvelusta ytj.fi.",
}


def source_of(feed: Feed, work: Work) -> Source:
    """Give what a value rests on that a feed tells today."""
    return Source(SourceKind.REGISTER_EXTRACT, REFERENCES[feed], work.now)


async def propose(
    work: Work,
    feed: Feed,
    about: About,
    changes: Iterable[Proposed],
    *,
    of: UUID | None = None,
) -> int:
    """Store what is new among the changes a feed proposes, and tell how many there were.

    Proposals that the feed does not make any more are superseded: all of the party's, or
    those `of` one record.
    """
    known = select(ChangeProposal).where(
        ChangeProposal.party_id == about.party_id, ChangeProposal.feed == feed
    )
    if of is not None:
        known = known.where(ChangeProposal.record_id == of)
    earlier = [*await work.session.scalars(known)]
    wanted = [*changes]
    new = [each for each in wanted if not any(_says(old, each) for old in earlier)]
    for old in earlier:
        if old.state is ProposalState.OPEN and not any(_says(old, each) for each in wanted):
            old.state = ProposalState.SUPERSEDED
    with work.citing(source_of(feed, work)):
        for each in new:
            await _keep(work, feed, about, each)
        await work.session.flush()
    if new and feed is Feed.YTJ and about.is_person:
        await _owe_notice(work, about, feed)
    return len(new)


def _says(old: ChangeProposal, change: Proposed) -> bool:
    """Tell whether a proposal says the same, and is open or was not wanted."""
    if old.kind is not change.kind:
        return False
    if old.kind is not ProposalKind.CREDIT_STOP and old.state is ProposalState.ACCEPTED:
        return False  # and has been changed otherwise since
    if old.state is ProposalState.SUPERSEDED:
        return False
    names = SAME_STOP if old.kind is ProposalKind.CREDIT_STOP else SAME
    return all(getattr(old, name) == getattr(change, name) for name in names)


async def _keep(work: Work, feed: Feed, about: About, change: Proposed) -> None:
    work.session.add(
        ChangeProposal(
            party_id=about.party_id,
            feed=feed,
            state=ProposalState.OPEN,
            received_at=work.now,
            is_outranked=await is_confirmed(work.session, about.party_id, change),
            **asdict(change),
        )
    )
    if change.situation is not None:
        task = CustomerTask(
            customer_id=about.customer_id,
            title=TITLES[change.situation],
            due_on=next_working_day(local_day(work.now)),
            made_at=work.now,
        )
        work.session.add(task)


async def _owe_notice(work: Work, about: About, feed: Feed) -> None:
    """Owe a person word of where data came from, once for each feed: Article 14(3) and (5)."""
    owed = select(NoticeDuty.id).where(
        NoticeDuty.party_id == about.party_id, NoticeDuty.feed == feed
    )
    if await work.session.scalar(owed.limit(1)) is None:
        today = local_day(work.now)
        due_on = due_within_months(today)
        duty = NoticeDuty(party_id=about.party_id, feed=feed, obtained_on=today, due_on=due_on)
        work.session.add(duty)
