"""An archive with a cabinet, a folder and two keepers, and papers to put into it."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

from api.kernel.clock import local_day, now
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from tests.endpoints.yard import Record, made
from tests.register import HEARD, Client, Register


@dataclass
class Archive:
    """Two keepers of the archive at their work."""

    register: Register
    first: Client
    second: Client
    cabinet: Record
    folder: Record

    @classmethod
    async def opened(cls, register: Register) -> "Archive":
        first, second = [
            await register.client(Role.ARCHIVE_KEEPER, purpose=Purpose.ARCHIVING)
            for _ in range(2)
        ]
        room = {"room": "Arkistohuone", "name": "Kaappi 1", "keys": ["1A", "1B"]}
        cabinet = await made(first, "/cabinets", room)
        title = {"title": "Sopimukset 2026", "cabinet_id": cabinet["id"]}
        return cls(register, first, second, cabinet, await made(first, "/paper-folders", title))

    async def person(self, given: str = "Aino") -> Record:
        desk = await self.register.client(Role.ORDER_DESK)
        body = {"form": "person", "given_name": given, "family_name": "Malli"}
        return await made(desk, "/customers", body | {"source": HEARD})

    async def paper(self, *about: Record, **said: Any) -> Record:
        subjects = [{"party_id": each["party_id"], "note": "Myllysopimus"} for each in about]
        body = {"kind": "contract", "dated_on": str(local_day(now())), "subjects": subjects}
        return await made(self.first, "/papers", body | {"folder_id": self.folder["id"]} | said)

    async def moved(self, paper: Record, *states: str) -> Record:
        for to in states:
            paper = await told(self.first, f"/papers/{paper['id']}/moves", {"to": to})
        return paper

    async def shown(self, paper: Record) -> Record:
        answer = await self.first.get(f"/papers/{paper['id']}")
        assert answer.status_code == 200, answer.text
        shown: Record = answer.json()
        return shown

    async def seen_go(self, by: Client, paper: Record, label: str = "") -> httpx.Response:
        url = f"/papers/{paper['id']}/destruction/witnesses"
        return await by.post(url, json={"label": label or paper["number"]})

    async def uploaded(self, paper: Record, content: bytes, medium: str) -> httpx.Response:
        return await self.first.post(
            f"/papers/{paper['id']}/scans", content=content, headers={"Content-Type": medium}
        )

    async def work_off(self) -> None:
        while await self.register.app.state.runner.run_next():
            pass

    @property
    def files(self) -> list[Path]:
        """Give what lies in the folder of scans."""
        folder = self.register.settings.scans_folder
        return [each for each in folder.rglob("*") if each.is_file()]

    @property
    def tomorrow(self) -> str:
        return str(local_day(now()) + timedelta(days=1))


async def told(client: Client, url: str, body: Record) -> Record:
    answer = await client.post(url, json=body)
    assert answer.is_success, answer.text
    record: Record = answer.json()
    return record
