"""Tells somebody what is held about them: the report of their access package, live."""

from starlette.requests import Request

from api.database.work import Work
from api.http.answers import Answer
from api.kernel.clock import local_day
from api.portal.data.schemas import FieldPolicy, MyData
from api.portal.own import own_party
from api.portal.rules.correcting import POLICIES
from api.privacy.erasure.computing import year_end_month
from api.privacy.report.asking import Portion
from api.privacy.report.noting import note_view, seen_of
from api.privacy.report.outlook import leaving
from api.privacy.report.telling import ask, tell_first


async def my_data(work: Work, request: Request, portion: Portion) -> Answer[MyData]:
    """Tell the first records of each class, or more of one, and what may be done about it."""
    parties = await note_view(request, work, own_party(work))
    asking = await ask(work, request.app.state.holders, parties, portion.language)
    report = await tell_first(work, asking, portion.after, portion.most, portion.record_class)
    today, month = local_day(work.now), await year_end_month(work.session)
    going = await leaving(work.session, parties, today, month, portion.language)
    next_on = next((each.on for each in going if each.on >= today), None)
    told = MyData(**dict(report), policies=policies(), next_on=next_on)
    return Answer(told.model_dump_json().encode(), seen=seen_of(parties))


def policies() -> list[FieldPolicy]:
    """Give the table of what people change by themselves, as it goes over the wire."""
    named = {tuple(name.split(".")): policy for name, policy in POLICIES.items()}
    return [
        FieldPolicy(record_class=table, field=column, way=policy.way, optional=policy.optional)
        for (table, column), policy in named.items()
    ]
