"""A deal room: sums, then pseudonyms, all at the closing; what people asked travels along."""

import json
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from api.accountability.deals.rules import (
    PSEUDONYMOUS,
    DirectIdentifiers,
    check_anonymous,
)
from api.kernel.clock import local_day, now
from api.kernel.identifiers import new_id
from api.kernel.purposes import Purpose
from api.kernel.roles import Role
from api.notice.recipients import named_recipients
from api.standing.tables import Restriction
from tests.endpoints.outreach.people import Office
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.yard import Record, made
from tests.promises.asking import unchanged
from tests.register import HEARD, Client, Register

TODAY = str(local_day(now()))
NAMES = ("Aino", "Eino", "Irja", "Onni", "Urho", "Ilta")


async def room(keeper: Client, **said: Any) -> Record:
    buyer = {"name": "Ostaja Oy", "role": "controller", "country": "FI"}
    recipient = await made(keeper, "/recipients", buyer | {"contract_on": "2026-01-01"} | said)
    body = {"title": "Liiketoiminnan myynti", "recipient_id": recipient["id"]}
    return await made(keeper, "/deals", body | {"nda_on": "2026-01-01"})


async def act(client: Client, deal: Record, what: str, **said: Any) -> Record:
    version = (await client.get(f"/deals/{deal['id']}")).json()["version"]
    headers = {"If-Match": f'"{version}"'}
    answer = await client.post(f"/deals/{deal['id']}/{what}", json=said, headers=headers)
    told: Record = answer.json()
    return told


async def opened(keepers: Keepers, deal: Record, **said: Any) -> Record:
    """Open a further stage, by two."""
    proposed = await act(keepers.first, deal, "proposal", **said)
    return await act(keepers.second, proposed, "approval")


async def fetched(client: Client, deal: Record, stage: str) -> httpx.Response:
    return await client.post(f"/deals/{deal['id']}/files", json={"stage": stage})


@dataclass
class Buyer:
    """The other side, who has a code and no account."""

    client: Client
    code: str

    @classmethod
    async def invited(cls, register: Register, keepers: Keepers, deal: Record) -> "Buyer":
        code = (await act(keepers.first, deal, "code"))["code"]
        return cls(register.stranger(), code.lower().replace("-", " "))

    async def entered(self) -> Record:
        answer = await self.client.post("/public/deal-room", json={"code": self.code})
        assert answer.status_code == 200, answer.text
        told: Record = answer.json()
        return told

    async def fetched(self, stage: str) -> httpx.Response:
        said = {"code": self.code, "stage": stage}
        return await self.client.post("/public/deal-room/files", json=said)


async def notice_of(register: Register) -> str:
    """Give whom the notice names as recipients."""
    async with register.work(writes=False) as work:
        return str([each.name for each in await named_recipients(work, local_day(work.now))])


async def duties(client: Client) -> Record:
    told: Record = (await client.get("/accountability-duties")).json()
    return told


# clause: C31 nothing before the closing names anybody, and what people asked travels along
async def test_a_room_is_opened_by_stages_and_honours_what_people_asked(  # noqa: PLR0915
    register: Register,
) -> None:
    keepers, office = await Keepers.of(register), await Office.opened(register)
    for each in (keepers.first, keepers.second):
        each.headers["Purpose"] = Purpose.ADMINISTRATION
    people = [await office.person(name) for name in NAMES]
    objector, frozen, hidden, *_ = people
    await office.objects(objector, "disclosure")
    protection = {"until": "2099-12-31", "because": "Turvakielto", "source": HEARD}
    version = (await office.keeper.get(f"/customers/{hidden['id']}")).json()["version"]
    protected = await office.keeper.put(
        f"/parties/{hidden['party_id']}/protection",
        json=protection,
        headers={"If-Match": f'"{version}"'},
    )
    assert protected.is_success, protected.text
    async with register.work() as work:
        work.session.add(
            Restriction(party_id=frozen["party_id"], because="P-1", until=None, since_at=now())
        )
    deal = await room(keepers.first)

    buyer = await Buyer.invited(register, keepers, deal)
    assert (await buyer.entered())["stages"] == ["aggregate"]

    sums = await fetched(keepers.first, deal, "aggregate")
    assert sums.json()["sums"]["kind"] == {"person": 6}
    assert set(sums.json()["sums"]["since_year"].values()) == {6}
    async with unchanged(register):
        early = [
            (await fetched(keepers.first, deal, each)).json()["type"].rpartition("/")[2]
            for each in ("pseudonymised", "full")
        ]
    assert early == ["stage-not-reached", "not-closed"]
    skipped = await act(keepers.first, deal, "proposal", stage="full", closed_on=TODAY)
    assert skipped["type"] == "/problems/stage-order"
    proposed = await act(keepers.first, deal, "proposal", stage="pseudonymised")
    own = await act(keepers.first, proposed, "approval")
    assert own["type"] == "/problems/second-person-needed"
    deal = await act(keepers.second, proposed, "approval")

    assert "Ostaja Oy" not in await notice_of(register), "only looks, and is given nobody"
    file = await buyer.fetched("pseudonymised")
    rows = file.json()["customers"]
    assert {key for row in rows for key in row} == PSEUDONYMOUS
    assert len(rows) == len(people) - 2, "one objects, one is restricted"
    for person in people:
        told = [person["name"], person["number"], person["party_id"], person["id"]]
        assert not [each for each in told if each in file.text]
        assert "asiakas.example" not in file.text
    unclosed = await act(keepers.first, deal, "proposal", stage="full")
    async with unchanged(register):
        still = await fetched(keepers.first, deal, "full")
    assert {unclosed["type"], still.json()["type"]} == {"/problems/not-closed"}
    assert (await buyer.fetched("full")).json()["type"] == "/problems/not-closed"
    untold = {"informed_on": TODAY, "informed_how": "Kirje"}
    assert (await act(keepers.first, deal, "informing", **untold))["type"].endswith("closed")

    deal = await opened(keepers, deal, stage="full", closed_on=TODAY)
    assert "Ostaja Oy" in await notice_of(register)
    assert (await duties(keepers.first))["deals_untold"] == 1
    await act(keepers.first, deal, "informing", **untold)
    assert (await duties(keepers.first))["deals_untold"] == 0
    whole = (await fetched(keepers.first, deal, "full")).json()["customers"]
    by_name = {row["name"]: row for row in whole}
    assert len(whole) == len(people)
    assert by_name["Aino Malli"]["objections"] == ["disclosure"]
    assert by_name["Eino Malli"]["restricted"]
    assert (by_name["Irja Malli"]["protected"], by_name["Irja Malli"]["addresses"]) == (
        True,
        [],
    )
    assert by_name["Onni Malli"]["addresses"][0]["postal_code"] == "00100"
    await office.objects(people[5])  # between the snapshot and the next fetch
    later = (await fetched(keepers.first, deal, "full")).json()["customers"]
    assert {row["name"]: row["objections"] for row in later}["Ilta Malli"] == ["marketing"]

    shown = (await keepers.second.get(f"/deals/{deal['id']}")).json()
    assert [(each["stage"], each["parties"], each["left_out"]) for each in shown["files"]] == [
        *(("aggregate", 0, 0), ("pseudonymised", 4, 2)),
        *(("full", 6, 0), ("full", 6, 0)),
    ]
    ledger = (
        await keepers.first.get(f"/disclosures?recipient_id={deal['recipient_id']}")
    ).json()
    assert [each["payload_sha256"] for each in reversed(ledger["items"])] == [
        each["sha256"] for each in shown["files"] if each["disclosure_id"]
    ]
    assert [each["is_by_buyer"] for each in shown["files"]] == [False, True, False, False]
    again = await Buyer.invited(register, keepers, deal)
    assert (await buyer.fetched("aggregate")).status_code == 404, "a new code ends the old"
    gone = await act(keepers.second, shown, "revocation", because="Kauppa purettiin")
    assert (await again.entered())["revoked_at"]
    assert (await again.entered())["stages"] == []
    assert (await again.fetched("aggregate")).json()["type"] == "/problems/deal-revoked"
    async with unchanged(register):
        refused = await fetched(keepers.first, gone, "aggregate")
    assert refused.json()["type"] == "/problems/deal-revoked"


async def test_without_a_contract_or_a_signature_there_is_no_room(register: Register) -> None:
    keeper = await register.client(Role.REGISTER_KEEPER, purpose=Purpose.ADMINISTRATION)
    deal = await room(keeper)
    body = {"title": "Toinen", "recipient_id": deal["recipient_id"], "nda_on": "2199-01-01"}
    nobody = {"title": "Kolmas", "recipient_id": str(new_id()), "nda_on": "2026-01-01"}
    bare = await made(
        keeper, "/recipients", {"name": "Ilman Oy", "role": "controller", "country": "FI"}
    )
    without = {"title": "Neljäs", "recipient_id": bare["id"], "nda_on": "2026-01-01"}
    desk = await register.client(Role.ORDER_DESK, purpose=Purpose.ADMINISTRATION)

    async with unchanged(register):
        refused = [await keeper.post("/deals", json=each) for each in (body, nobody, without)]
        stranger = await fetched(desk, deal, "aggregate")

    assert [each.json()["type"].rpartition("/")[2] for each in refused] == [
        *("nda-missing", "not-found", "no-contract"),
    ]
    assert stranger.status_code == 403
    ended = await keeper.get(f"/recipients/{deal['recipient_id']}")
    await keeper.patch(
        f"/recipients/{deal['recipient_id']}",
        json={"contract_until": "2026-02-01"},
        headers={"If-Match": ended.headers["ETag"]},
    )
    assert (await fetched(keeper, deal, "aggregate")).json()["type"] == "/problems/no-contract"


@pytest.mark.parametrize(
    ("row", "names"),
    [({"name": "Aino"}, ()), ({"kind": "Aino Malli"}, ("Aino Malli",)), ({"phones": []}, ())],
)
def test_a_file_that_would_name_somebody_is_not_made(
    row: dict[str, Any], names: tuple[str, ...]
) -> None:
    with pytest.raises(DirectIdentifiers):
        check_anonymous([row], json.dumps([row]), names)
