"""By when a request is to be answered, before it is taken up."""

from datetime import date

from pydantic import BaseModel

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.kernel.receipts import ReceivedInFuture
from api.privacy.rules.requests import due_on

routes = Routes("Data-subject requests")


class AnswerDayView(BaseModel):
    """The last day to answer what came on a day."""

    received_on: date
    due_on: date


@routes.get("/answer-day", Permission.REQUESTS_READ, refuses=[ReceivedInFuture])
async def tell_answer_day(work: Work, received_on: date | None = None) -> Answer[AnswerDayView]:
    """Tell by when to answer what came on a day, or today: a month on, a working day."""
    today = local_day(work.now)
    came = received_on or today
    return saying(AnswerDayView(received_on=came, due_on=due_on(came, today)))
