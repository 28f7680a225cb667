"""What every test about billing partners may ask for."""

import pytest

from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.credit.counter import partner, recipient
from tests.endpoints.invoices.office import Office
from tests.register import Client, Register


@pytest.fixture
async def office(register: Register) -> Office:
    return await Office.opened(register)


@pytest.fixture
async def billing_partner(register: Register) -> Client:
    known = await recipient(register, "Laskukumppani Malli Oy")
    return await partner(register, Role.BILLING_PARTNER, Purpose.BILLING, known)
