"""Posti's files are read, and addresses that do not fit them become proposals."""

from pathlib import Path

from api.customers.feeds.storing import read_postal_file
from tests.endpoints.feeds.office import Office

DATA = Path(__file__).parents[2] / "data"


# clause: C07 wrong postcode and town warn
async def test_towns_and_codes_that_do_not_fit_are_proposed(office: Office) -> None:
    said = {
        "Mallikatu 3": ("00009", "Mallby"),
        "Mallikatu 12 B": ("00009", "Mallila"),
        "Äijänpolku 4": ("00019", "Mallila"),
        "PL 5": ("77777", "Muualla"),
    }
    addresses = [
        {"street": street, "postal_code": code, "town": town}
        for street, (code, town) in said.items()
    ]
    customer = await office.company(addresses=addresses)
    told: list[str] = []

    for name in ("PCF_20260101.dat", "BAF_20260101.dat"):
        assert await read_postal_file(office.register.works, DATA / name, told.append) == 0
    await office.keep_promises()

    found = await office.listed("change-proposals", customer)
    assert {each["street"]: (each["postal_code"], each["town"]) for each in found} == {
        "Mallikatu 12 B": ("00029", "Mallila"),
        "Äijänpolku 4": ("00019", "Äijälä"),
    }
    assert {each["feed"] for each in found} == {"posti"}
    assert told[1].startswith("BAF_20260101.dat: 6 rows."), "each street by both names"
    [place] = (await office.order_desk.get("/postal-places?postal_code=00019")).json()["items"]
    assert (place["town_fi"], place["town_sv"]) == ("Äijälä", "Gubbla")
    for each in found:
        assert (await office.decided(each, "acceptance")).status_code == 200
    await read_postal_file(office.register.works, DATA / "PCF_20260101.dat", told.append)
    await office.keep_promises()
    assert await office.listed("change-proposals", customer, state="open") == []


async def test_what_is_no_file_of_posti_changes_nothing(office: Office, tmp_path: Path) -> None:
    whole = (DATA / "PCF_20260101.dat").read_bytes()
    await read_postal_file(office.register.works, DATA / "PCF_20260101.dat", lambda _: None)
    told: list[str] = []
    broken = (b"", b"PK\x03\x04zip", whole[:300], whole[:13] + b"x" * 207)
    for number, content in enumerate(broken):
        path = tmp_path / f"{number}.dat"
        path.write_bytes(content)
        assert await read_postal_file(office.register.works, path, told.append) == 2

    assert len(told) == 4
    listed = await office.order_desk.get("/postal-places")
    assert len(listed.json()["items"]) == 3
