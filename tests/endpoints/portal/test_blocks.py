"""A customer's first page: chosen by rules that say why, until somebody switches that off."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from api.customers.tables import Party
from api.portal.blocks.tables import HomeChoice
from api.standing.actions import object_to
from api.standing.rules.objections import Against
from tests.endpoints.portal.themselves import owner
from tests.endpoints.privacy.owing import person
from tests.endpoints.yard import Record, Yard
from tests.register import Client, Register

RULES = {"latest-order", "materials-of-sites", "own-materials-first"}


# clause: C15 each block says why, the profile is visible, and off is everybody's page
async def test_what_is_chosen_says_why_and_can_be_switched_off(register: Register) -> None:
    yard, maija, me = await customer_with_orders(register)
    stranger = await person(yard.order_desk, given_name="Toinen", family_name="Malli")
    other = await owner(register, stranger, "toinen@malli.example")

    chosen = (await me.get("/my/blocks")).json()
    everybodys = (await other.get("/my/blocks")).json()
    off = await me.put("/my/blocks", json={"is_chosen": False})
    after = (await me.get("/my/blocks")).json()

    assert {each["rule"] for each in chosen["blocks"]} == RULES
    assert lines(chosen, "repeat_order") == ["Hake"]
    assert lines(chosen, "materials") == ["Hake", "Sora"]
    assert chosen["profile"]["sites"] == ["private_home"]
    assert [each["name"] for each in chosen["profile"]["ordered"]] == ["Hake"]
    assert {each["id"]: each["uses"] for each in chosen["rules"]} == {
        "latest-order": "orders",
        "materials-of-sites": "sites",
        "own-materials-first": "orders",
    }
    assert off.json() == after
    assert (after["not_chosen"], after["profile"]) == ("switched_off", None)
    assert after["blocks"] == everybodys["blocks"]
    assert "Hake" not in str(everybodys["profile"])
    assert (await me.put("/my/blocks", json={"is_chosen": True})).json() == chosen
    assert maija["number"] not in str(chosen)


# clause: C49 an objection to profiling ends choosing, and nothing but its end begins it again
async def test_who_objects_to_profiling_sees_everybodys_page(register: Register) -> None:
    _, maija, me = await customer_with_orders(register)
    async with register.work() as work:
        party = await work.session.get(Party, UUID(maija["party_id"]))
        assert party is not None
        await object_to(work, party.id, Against.PROFILING, "my")

    page = (await me.get("/my/blocks")).json()
    refused = await me.put("/my/blocks", json={"is_chosen": True})
    off = await me.put("/my/blocks", json={"is_chosen": False})

    assert (page["not_chosen"], page["profile"]) == ("objection", None)
    assert {each["rule"] for each in page["blocks"]} == {"same-for-all"}
    assert refused.status_code == 409
    assert refused.json()["type"] == "/problems/profiling-objected"
    assert off.json()["not_chosen"] == "objection"
    async with register.work(writes=False) as work:
        [choice] = await work.session.scalars(select(HomeChoice))
    assert choice.is_chosen is False


async def customer_with_orders(register: Register) -> tuple[Yard, Record, Client]:
    yard = await Yard.opened(register)
    chips = await yard.product(name="Hake", material="wood_chips", price="20.00")
    for name, material in {"Sora": "gravel", "Romu": "metal"}.items():
        await yard.product(name=name, material=material, price="5.00")
    maija = await person(yard.order_desk)
    await yard.site(maija, kind="private_home", name="Koti", code="K-1")
    await yard.order(customer=maija, product=chips)
    return yard, maija, await owner(register, maija, "maija@malli.example")


def lines(page: Any, name: str) -> list[str]:
    [block] = [each for each in page["blocks"] if each["name"] == name]
    return [each["name"] for each in block["lines"]]
