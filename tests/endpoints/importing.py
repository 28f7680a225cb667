"""What the stories of imports share: uploading a list, mapping it, running it, and looking."""

from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from tests.register import Client, Register

DATA = Path(__file__).parents[1] / "data"
NAMES = {"Nimi": "name", "Y-tunnus": "business_id", "Huom": "note"}


async def upload(
    client: Client,
    content: bytes,
    name: str = "asiakkaat.csv",
    noun: str = "customers",
    **by: str,
) -> Any:
    sent = await client.post(
        "/imports",
        params={"filename": name, "noun": noun} | by,
        content=content,
        headers={"Content-Type": "text/csv"},
    )
    assert sent.status_code == 201, sent.text
    return sent.json()


async def map_as(client: Client, one: Any, mapping: Any = None, **rest: Any) -> Any:
    said = {"mapping": one["mapping"] if mapping is None else mapping, **rest}
    seen = {"If-Match": f'"{one["version"]}"'}
    sent = await client.put(f"/imports/{one['id']}/mapping", json=said, headers=seen)
    assert sent.status_code == 200, sent.text
    return sent.json()


async def run(client: Client, register: Register, one: Any) -> Any:
    started = await client.post(f"/imports/{one['id']}/run")
    assert started.status_code == 202, started.text
    await work_off(register)
    return (await client.get(f"/imports/{one['id']}")).json()


async def work_off(register: Register) -> None:
    while await register.app.state.runner.run_next():
        pass


async def problems(client: Client, one: Any, state: str) -> list[tuple[int, list[str]]]:
    shown = await client.get(
        f"/imports/{one['id']}/rows", params={"state": state, "limit": 200}
    )
    assert shown.status_code == 200, shown.text
    return [
        (row["number"], [f"{each['field']}: {each['type']}" for each in row["errors"]])
        for row in shown.json()["items"]
    ]


async def count(register: Register, table: Any) -> int:
    async with register.work(writes=False) as work:
        return await work.session.scalar(select(func.count()).select_from(table)) or 0


async def pages(client: Client, one: Any) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    asked: dict[str, str | int] = {"limit": 200}
    while True:
        page = (await client.get(f"/imports/{one['id']}/rows", params=asked)).json()
        found += [(row["number"], row["state"]) for row in page["items"]]
        if page["next_cursor"] is None:
            return found
        asked["cursor"] = page["next_cursor"]


async def ready(client: Client, rows: int) -> Any:
    """Upload and map a list of organisations without a Y-tunnus."""
    lines = [f"{number};Malli {number} Oy" for number in range(1, rows + 1)]
    one = await upload(client, "\n".join(["Nro;Nimi", *lines]).encode())
    return await map_as(client, one, no_business_id_because="ulkomainen")
