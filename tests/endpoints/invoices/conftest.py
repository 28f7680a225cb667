"""What every test about invoices may ask for."""

import pytest

from tests.endpoints.invoices.office import Office
from tests.register import Register


@pytest.fixture
async def office(register: Register) -> Office:
    return await Office.opened(register)
