"""The URL that a customer arrives at."""

from typing import Final

from api.database.work import Work
from api.http.answers import Answer
from api.http.routes import Routes
from api.kernel.permissions import Permission
from api.kernel.purposes import Purpose
from api.portal.home.queries import MY_SHOWN
from api.portal.home.schemas import MyView
from api.portal.own import own_party
from api.portal.rules.own import NothingOfYours
from api.views.show import show

routes = Routes("Own data")

OWN: Final = frozenset({Purpose.OWN_DATA})


@routes.get("/my", Permission.OWN_READ, purposes=OWN, refuses=[NothingOfYours])
async def get_my_home(work: Work) -> Answer[MyView]:
    """Tell who you are here, and which customers you may act for."""
    return await show(work, MY_SHOWN, own_party(work))
