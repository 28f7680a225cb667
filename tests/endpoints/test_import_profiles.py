"""Mappings kept under a name, lists that came from here, and persons who stay away."""

from typing import Any, Final

from api.imports.tables import ImportProfile
from api.kernel.roles import Role
from tests.endpoints.importing import DATA, count, map_as, problems, run, upload
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import contact
from tests.endpoints.yard import Yard
from tests.register import Client, Register

PROFILE: Final[dict[str, Any]] = {
    "noun": "sites",
    "name": "Vanha ohjelma",
    "mapping": {"A": "customer_number", "B": "code", "C": None},
    "match_key": "code",
    "when_known": "update",
    "when_new": "skip",
}


async def test_a_mapping_is_kept_chosen_and_forgotten(
    order_desk: Client, register: Register
) -> None:
    kept = await order_desk.post("/import-profiles", json=PROFILE)
    assert kept.status_code == 201, kept.text
    profile = kept.json()
    taken = await order_desk.post("/import-profiles", json=PROFILE)
    wrong = PROFILE | {"name": "Toinen", "mapping": {"B": "code"}}
    unneeded = await order_desk.post("/import-profiles", json=wrong)
    assert [each.json()["type"] for each in (taken, unneeded)] == [
        "/problems/profile-name-taken",
        "/problems/needed-not-mapped",
    ]
    assert await count(register, ImportProfile) == 1

    by = {"noun": "sites", "profile_id": profile["id"]}
    one = await upload(order_desk, b"A;B;D\n1001;T-1;x\n", "a.csv", **by)
    assert one["mapping"] == {"A": "customer_number", "B": "code", "D": None}
    assert [one[each] for each in ("match_key", "when_known", "when_new")] == [
        *("code", "update", "skip")
    ]
    other = await order_desk.post(
        "/imports",
        params={"filename": "a.csv"} | by | {"noun": "customers"},
        content=b"Nimi;Nro\nMalli Oy;1\n",
    )
    assert other.status_code == 404
    listed = (await order_desk.get("/import-profiles", params={"noun": "sites"})).json()
    assert [each["name"] for each in listed["items"]] == ["Vanha ohjelma"]
    seen = {"If-Match": f'"{profile["version"]}"'}
    gone = await order_desk.delete(f"/import-profiles/{profile['id']}", headers=seen)
    assert gone.status_code == 204
    assert await count(register, ImportProfile) == 0


async def test_what_was_taken_away_changes_nothing_when_it_comes_back(
    register: Register,
) -> None:
    office = await register.client(Role.ORDER_DESK)
    content = (DATA / "asiakkaat-windows-1252.csv").read_bytes()
    await run(office, register, await map_as(office, await upload(office, content)))
    columns = {"kind": "csv", "columns": ["number", "name", "business_id"]}
    finnish = {"Accept-Language": "fi"}
    taken = await office.post("/customers/exports", json=columns, headers=finnish)
    assert taken.status_code == 200, taken.text
    before = (await office.get("/customers")).json()

    one = await upload(office, taken.content, "vienti.csv")
    known = {"match_key": "number", "when_known": "update", "when_new": "skip"}
    unsaid = {"no_business_id_because": "ei ole", "persons_without_business_id": True}
    checked = await map_as(office, one, **known, **unsaid)
    done = await run(office, register, checked)

    assert (checked["ready"], checked["updates"]) == (14, 14)
    assert (done["unchanged"], done["updated"], done["imported"]) == (14, 0, 0)
    assert (await office.get("/customers")).json() == before


async def test_an_erased_contact_does_not_come_back(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    customer = await yard.customer()
    maija = await contact(yard.order_desk, customer)
    await keepers.approved(request := await keepers.asked(maija["person_id"]))
    await keepers.ran(request)
    number = (await yard.order_desk.get(f"/customers/{customer['id']}")).json()["number"]
    rows = f"{number};Maija Mallikas;040 000 0012\n{number};Matti Mallikas;040 000 0012\n"
    content = f"Asiakasnro;Yhteyshenkilö;Puhelin\n{rows}".encode()

    one = await upload(yard.order_desk, content, "a.csv", "contacts")
    done = await run(yard.order_desk, register, await map_as(yard.order_desk, one))

    assert (done["imported"], done["refused"]) == (1, 1)
    assert await problems(yard.order_desk, done, "refused") == [(2, ["name: suppressed"])]
