"""Customers, as the order desk keeps them."""

from tests.register import HEARD, Client

FIRM = {
    "form": "organisation",
    "kind": "company",
    "name": "Mallirakennus Oy",
    "business_id": "0000027-0",
    "phones": ["040 000 0012"],
    "addresses": [{"street": "Mallikatu 1", "postal_code": "00100", "town": "Mallila"}],
    "source": HEARD,
}


async def test_a_new_customer_can_be_opened(order_desk: Client) -> None:
    created = await order_desk.post("/customers", json=FIRM)

    assert created.status_code == 201, created.text
    shown = await order_desk.get(f"/customers/{created.json()['id']}")
    assert shown.status_code == 200, shown.text
    assert shown.json() == created.json()
    assert shown.json()["name"] == "Mallirakennus Oy"
    assert shown.headers["etag"] == '"1"'


# clause: C20 each value tells its source, and what it was before
# clause: C47 a correction keeps the value before
async def test_a_corrected_phone_number_remembers_its_source(order_desk: Client) -> None:
    created = (await order_desk.post("/customers", json=FIRM)).json()
    [phone] = created["phones"]

    changed = await order_desk.patch(
        f"/phones/{phone['id']}",
        json={"number": "+358 40 000 0099", "source": {"kind": "customer_email"}},
        headers={"If-Match": '"1"'},
    )

    assert changed.status_code == 200, changed.text
    assert changed.headers["etag"] == '"2"'
    told = await order_desk.get(f"/parties/{created['party_id']}/provenance")
    of_phone = [each for each in told.json()["items"] if each["record_id"] == phone["id"]]
    assert {(each["kind"], bool(each["superseded_at"])) for each in of_phone} == {
        ("customer_email", False),
        ("customer_phone", True),
    }


async def test_a_stale_change_names_what_changed(order_desk: Client) -> None:
    created = (await order_desk.post("/customers", json=FIRM)).json()
    url, first = f"/customers/{created['id']}", {"If-Match": '"1"'}
    changed = await order_desk.patch(
        url, json={"name": "Uusi Malli Oy", "source": HEARD}, headers=first
    )
    assert changed.status_code == 200, changed.text

    refused = await order_desk.patch(
        url, json={"note": "Soita ensin", "source": HEARD}, headers=first
    )

    assert refused.status_code == 412
    assert refused.json()["changed"] == ["organisations.name", "organisations.named_since"]
    unseen = await order_desk.patch(url, json={"note": "Soita", "source": HEARD})
    assert unseen.status_code == 428


async def test_three_letters_find_a_customer(order_desk: Client) -> None:
    created = (await order_desk.post("/customers", json=FIRM)).json()
    await order_desk.post(
        f"/customers/{created['id']}/contacts",
        json={"given_name": "Äijä", "family_name": "Kokeilu", "source": HEARD},
    )
    await order_desk.post(
        f"/customers/{created['id']}/sites",
        json={"code": "TM-0417", "kind": "construction", "source": HEARD},
    )

    for text in (
        "mal",
        "rakennus",
        "0000027",
        "040 000",
        "aija",
        "0417",
        "tm",
        created["number"],
    ):
        found = await order_desk.post("/customers/search", json={"text": text})
        assert found.status_code == 200, found.text
        assert [each["id"] for each in found.json()["items"]] == [created["id"]], text


async def test_pages_lead_to_the_whole_list_once(order_desk: Client) -> None:
    for name in ("Öljy Oy", "Aalto Oy", "Äijä Oy", "Mäki Oy", "Zeta Oy"):
        await order_desk.post(
            "/customers", json=FIRM | {"name": name, "business_id": "0000027-0"}
        )

    names, cursor = [], None
    while True:
        query = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = (await order_desk.get("/customers", params=query)).json()
        names += [each["name"] for each in page["items"]]
        if not (cursor := page["next_cursor"]):
            break

    assert names == ["Aalto Oy", "Mäki Oy", "Zeta Oy", "Äijä Oy", "Öljy Oy"]
