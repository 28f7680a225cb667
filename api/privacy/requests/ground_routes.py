"""The grounds of refusal over HTTP: the law's, and about nobody."""

from api.database.work import Work
from api.http.answers import Answer, saying
from api.http.routes import Routes
from api.kernel.clock import local_day
from api.kernel.permissions import Permission
from api.law.refusing import refusal_grounds
from api.privacy.requests.ground_schemas import GroundsView, GroundView

routes = Routes("Data-subject requests")


@routes.get("/refusal-grounds", Permission.REQUESTS_READ)
async def list_refusal_grounds(work: Work) -> Answer[GroundsView]:
    """List the grounds on which rights can be refused, by the law of today."""
    found = refusal_grounds(local_day(work.now))
    return saying(GroundsView(items=[GroundView.of(each) for each in found]))
