"""Tells what would follow from what happens: a plan for a day to come, and nothing stored."""

from collections.abc import Sequence
from datetime import date

from api.privacy.blockers.schemas import Going, Outlook, OutlookStep
from api.privacy.rules.foretelling import Facts, Foretold, Happens, course, foretell
from api.privacy.rules.kinds import RequestState
from api.privacy.schemas import CaseHead, PlanEntry


def outlook_of(facts: Facts, head: CaseHead, on: date, happening: Sequence[Happens]) -> Outlook:
    """Foretell how a case stands on a day, and each day before or after when something goes."""
    then = foretell(facts, on, happening)
    days = course(facts, happening)
    ended = next((each for each in days if each.state is RequestState.CLOSED), None)
    return Outlook(
        **head.model_dump(),
        on=on,
        foretold=then.state,
        entries=[PlanEntry.model_validate(each.told()) for each in then.entries],
        steps=[*map(_step, _before(facts, days), days)],
        closes_on=ended and ended.on,
    )


def _before(facts: Facts, days: Sequence[Foretold]) -> list[Foretold]:
    """Give what each day begins with: the first with all that is held."""
    whole = Foretold(facts.today, RequestState.WAITING, facts.plan(facts.today))
    return [whole, *days[:-1]]


def _step(before: Foretold, day: Foretold) -> OutlookStep:
    gone = before.counts - day.counts
    goes = [Going(record_class=name, count=count) for name, count in sorted(gone.items())]
    return OutlookStep(on=day.on, state=day.state, goes=goes)
