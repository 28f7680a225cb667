"""What somebody is told to wait for a person."""

from typing import Any

from tests.register import Client


async def duties_of(client: Client) -> dict[str, Any]:
    """Give each kind of work that waits, by its name."""
    said = (await client.get("/statistics/duties")).json()["duties"]
    return {each["duty"]: each for each in said}
