"""What the demo's business register tells of the demo's companies: a little differs."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from api.customers.feeds.asking import ask_about
from api.customers.feeds.check_tables import RegisterCheck
from api.customers.feeds.simulator.companies import company
from api.customers.feeds.simulator.register import SimulatedRegister
from api.customers.rules.kinds import OrganisationKind
from api.customers.tables import Customer, Organisation
from api.database.work import Work
from api.kernel.clock import local_day

TOWNS: Final = {"1": "MALLILA", "2": "MALLBY"}
MOVED: Final = ((1, "Uusi Mallikatu", "8", "00009", TOWNS),)
LATELY: Final = timedelta(days=3)


async def tell_apart(register: SimulatedRegister, work: Work, name: str) -> None:
    """Have three companies be told otherwise than we hold them, and ask about these once."""
    held = (
        select(Customer.id, Organisation)
        .join(Organisation, Organisation.id == Customer.party_id)
        .where(Organisation.business_id.is_not(None))
        .order_by(Customer.number)
    )
    rows = [(key, body) for key, body in await work.session.execute(held)]
    for _, body in rows:
        _tell(register, body, {})
    traders = [each for each in rows if each[1].kind is OrganisationKind.SOLE_TRADER]
    firms = [each for each in rows if each[1].kind is OrganisationKind.COMPANY]
    if not traders or len(firms) < 4:  # noqa: PLR2004 - the demo company has more
        return
    since = (local_day(work.now) - LATELY).isoformat()
    told: dict[tuple[UUID, Organisation], dict[str, Any]] = {
        traders[0]: {"name": f"{traders[0][1].name} & Kumpp."},
        firms[1]: {"addresses": MOVED},
        firms[3]: {"situations": [("7", since, None)]},
    }
    is_first = await work.session.scalar(select(RegisterCheck.id).limit(1)) is None
    for (customer_id, body), said in told.items():
        _tell(register, body, said)
        if is_first:
            await ask_about(work, customer_id, name)


def _tell(register: SimulatedRegister, body: Organisation, said: dict[str, Any]) -> None:
    business_id = str(body.business_id)
    register.companies[business_id] = company(business_id, **{"name": body.name} | said)
