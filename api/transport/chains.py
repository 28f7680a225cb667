"""How loads follow from orders."""

from typing import Final

from sqlalchemy import select

from api.kernel.holds import Chain
from api.transport.tables import Load

CHAINS: Final = (
    Chain("orders", "loads", select(Load.order_id.label("source"), Load.id.label("target"))),
)
