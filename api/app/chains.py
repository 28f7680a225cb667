"""How records follow from others, as the features that own them say."""

from typing import Final

from api.archive.chains import CHAINS as PAPERS
from api.invoices.chains import CHAINS as INVOICES
from api.kernel.holds import Chain
from api.orders.chains import CHAINS as ORDERS
from api.transport.chains import CHAINS as LOADS
from api.weighing.chains import CHAINS as TICKETS

CHAINS: Final[tuple[Chain, ...]] = (*ORDERS, *LOADS, *TICKETS, *INVOICES, *PAPERS)
