"""Who has asked for their rights lately, so that the register keeper's list is not empty."""

from datetime import datetime, timedelta
from typing import Any

from api.customers.tables import Customer
from api.demo.data import COMPANY
from api.demo.trade import Trade
from api.kernel.clock import local_day
from api.privacy.requests.requesting import take_up
from api.privacy.schemas import NewRequest


async def ask_for_rights(trade: Trade, now: datetime) -> None:
    """Register each request on the day that it came."""
    for row in COMPANY["requests"]:
        moment = now - timedelta(days=row["days"])
        async with trade.at(moment).start(trade.asked) as work:
            await take_up(work, _request(trade, row, moment))


def _request(trade: Trade, row: dict[str, Any], moment: datetime) -> NewRequest:
    said = {name: value for name, value in row.items() if name not in {"of", "days"}}
    if "of" in row:
        said["party_id"] = _who(trade, row["of"]).party_id
    return NewRequest.model_validate({**said, "received_on": local_day(moment)})


def _who(trade: Trade, family_name: str) -> Customer:
    families = [row.get("family_name") for row in COMPANY["customers"]]
    return trade.known[families.index(family_name)][0]
