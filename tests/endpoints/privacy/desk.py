"""A keeper at the desk where requests come in."""

from typing import Any

from sqlalchemy import select

from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.yard import Record, made

CASES = "/data-subject-requests"


class Desk:
    """Takes requests up, and works on their items."""

    def __init__(self, keepers: Keepers) -> None:
        self.keepers, self.register = keepers, keepers.register
        self.post = keepers.first.post

    async def takes(self, party: str | None, *kinds: str, **said: Any) -> Record:
        items = [{"kind": each} for each in kinds]
        body = {"channel": "letter", "received_on": "2026-01-30", "items": items}
        whom = {"party_id": party} if party else {"name": "Tuntematon Testinen"}
        return await made(self.keepers.first, CASES, body | whom | said)

    async def does(self, what: str, item: Record, **body: Any) -> Record:
        answer = await self.post(f"/request-items/{item['id']}/{what}", json=body)
        assert answer.is_success, answer.text
        told: Record = answer.json()
        return told

    async def changes(self, method: str, url: str, case: Record, said: Any) -> Record:
        """Change something of a case, at the version that it has now."""
        version = (await self.keepers.shown(case))["version"]
        headers = {"If-Match": f'"{version}"'}
        answer = await self.keepers.first.request(method, url, json=said, headers=headers)
        assert answer.is_success, answer.text
        told: Record = answer.json()
        return told

    async def refuses(self, url: str, **body: Any) -> tuple[int, str]:
        answer = await self.post(url, json=body)
        return answer.status_code, answer.json()["type"].removeprefix("/problems/")

    async def stored(self, table: Any) -> list[Any]:
        async with self.register.work(writes=False) as work:
            return [*await work.session.scalars(select(table))]
