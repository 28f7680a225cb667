"""When whoever asks may be asked something, and the clock stands still meanwhile."""

from api.kernel.refusals import Conflict
from api.privacy.rules.kinds import Question, RequestState
from api.privacy.rules.requests import IDENTIFIABLE


class AlreadyAsked(Conflict):
    """The person has been asked something, and has not replied yet."""


class NothingAsked(Conflict):
    """Nobody was asked anything that is not answered."""


class IdentityNotInDoubt(Conflict):
    """The person is known: proof of identity is asked only where there is a doubt."""


class AnsweredAlready(Conflict):
    """Every item of the request has been decided."""


def check_question(
    what: Question, state: RequestState, *, is_paused: bool, has_open_items: bool
) -> None:
    """Refuse to stop the clock twice, for nothing, or for a person who is known."""
    if not has_open_items:
        raise AnsweredAlready
    if is_paused:
        raise AlreadyAsked
    if what is Question.IDENTITY and state is not RequestState.RECEIVED:
        raise IdentityNotInDoubt
    if state not in IDENTIFIABLE:
        raise AnsweredAlready("The plan is being carried out.")
