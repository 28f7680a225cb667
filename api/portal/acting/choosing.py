"""What somebody does not want, said with one press: it holds from that moment."""

from typing import Final

from api.database.work import Work
from api.portal.acting.schemas import ChoicesView, ChoiceView
from api.portal.own import own_party
from api.portal.rules.acting import FOR_GOOD, GivenAnew
from api.standing.actions import object_to, take_back
from api.standing.one_subject import parties_of
from api.standing.queries import objections_of
from api.standing.rules.objections import Against

BY_PRESS: Final = "own_choice"
"""On what an objection rests that was made by its own person here."""


async def choices_of(work: Work) -> ChoicesView:
    """Tell against what the person objects, and since when."""
    parties = await parties_of(work, own_party(work))
    standing = await work.session.scalars(objections_of(parties))
    since = {each.against: each.since_at for each in standing}
    return ChoicesView(
        choices=[
            ChoiceView(
                against=each,
                since_at=since.get(each),
                may_be_taken_back=each in since and each not in FOR_GOOD,
            )
            for each in Against
        ]
    )


async def object_at_once(work: Work, against: Against) -> ChoicesView:
    """Keep from now on what the person does not want; lists that are out are called back."""
    await object_to(work, own_party(work), against, BY_PRESS)
    await work.session.flush()
    return await choices_of(work)


async def take_back_at_once(work: Work, against: Against) -> ChoicesView:
    """End an objection of one's own; what nobody objects to stays as it is."""
    if against in FOR_GOOD:
        raise GivenAnew
    await take_back(work, own_party(work), against)
    await work.session.flush()
    return await choices_of(work)
