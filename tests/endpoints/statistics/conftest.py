"""What every test about statistics may ask for."""

import pytest

from tests.endpoints.invoices.office import Office
from tests.endpoints.statistics.past import Past
from tests.register import Register


@pytest.fixture
async def past(register: Register) -> Past:
    return await Past.opened(register)


@pytest.fixture
async def office(register: Register) -> Office:
    return await Office.opened(register)
