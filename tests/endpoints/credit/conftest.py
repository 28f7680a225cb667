"""What every test about credit checks may ask for."""

from collections.abc import AsyncIterator

import pytest

from tests.endpoints.credit.counter import Counter
from tests.register import Register


@pytest.fixture
async def counter(register: Register) -> AsyncIterator[Counter]:
    async with Counter.at(register) as counter:
        yield counter
