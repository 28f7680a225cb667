"""The first part: a load is planned, weighed in and out, and has a sealed ticket."""

import time

from api.cli.story.player import SAID, Player, Record, expect

TARE_KG, GROSS_KG = 16_020, 42_360
PLATE, TRAILER = "STY-101", "WPS-12"


def order_crushed_rock(player: Player, told: Record) -> None:
    """Take an order for 150 t of crushed rock to a work site."""
    for role in ("order-desk", "weighmaster", "billing", "register-keeper", "admin"):
        player.enter(role)
    site = player.get("order-desk", "/sites", limit=1)["items"][0]
    products = player.get("order-desk", "/products")["items"]
    rock = next(each for each in products if each["direction"] == "out")
    said = {
        "customer_id": site["customer_id"],
        "site_id": site["id"],
        "lines": [{"product_id": rock["id"], "ordered_kg": 150_000}],
        "confirm": True,
        "source": SAID,
    }
    told["order"] = player.post("order-desk", "/orders", said)
    expect(told["order"]["state"] == "confirmed", "the order is not confirmed")


def plan_a_load(player: Player, told: Record) -> None:
    """Plan a load: truck and trailer, carrier, driver, line of the order."""
    carrier = {"name": "Tarinakuljetus Oy", "no_business_id_because": "Tarina", "source": SAID}
    told["carrier"] = player.post("order-desk", "/carriers", carrier)
    owned = {"carrier_id": told["carrier"]["id"], "country": "FI", "source": SAID}
    driver = {"given_name": "Tapio", "family_name": "Tarina", "source": SAID}
    driver["carrier_id"] = told["carrier"]["id"]
    truck = _vehicle(player, owned | {"plate": PLATE, "kind": "truck"})
    trailer = _vehicle(player, owned | {"plate": TRAILER, "kind": "trailer"})
    said = {
        "order_line_id": told["order"]["lines"][0]["id"],
        "vehicle_id": truck,
        "trailer_id": trailer,
        "driver_id": player.post("order-desk", "/drivers", driver)["id"],
    }
    told["load"] = player.post("order-desk", "/loads", said)
    expect(told["load"]["plate"] == PLATE, "the load names another truck")


def weigh_in(player: Player, told: Record) -> None:
    """Weigh the truck in: it drives on, the indicator settles, the weigh-master saves."""
    scales = player.get("weighmaster", "/scales")["items"]
    told["scale"] = next(each for each in scales if each["code"] == "V1")
    _drive(player, TARE_KG)
    said = {"scale_id": told["scale"]["id"], "load_id": told["load"]["id"], "source": SAID}
    told["visit"] = player.post("weighmaster", "/visits", said)
    expect(told["visit"]["first_kg"] == TARE_KG, "the first weight is wrong")


def refuse_a_moving_scale(player: Player, told: Record) -> None:
    """Try to weigh while it moves: nothing is taken."""
    player.demo("/demo/truck", {"scale": "V1", "kg": GROSS_KG})
    time.sleep(0.6)
    closing, said = f"/visits/{told['visit']['id']}/closing", {"scale_id": told["scale"]["id"]}
    refusal = player.refused("weighmaster", closing, said)
    expect(refusal == "unstable-weight", f"it refuses as {refusal}")


def weigh_out(player: Player, told: Record) -> None:
    """Weigh it out: the ticket is numbered, sealed, and counts to the order."""
    time.sleep(3)
    said = {"scale_id": told["scale"]["id"]}
    closing = f"/visits/{told['visit']['id']}/closing"
    ticket = told["ticket"] = player.post("weighmaster", closing, said)
    weights = ticket["gross_kg"], ticket["tare_kg"], ticket["net_kg"]
    expect(weights == (GROSS_KG, TARE_KG, GROSS_KG - TARE_KG), "the weights are wrong")
    expect(ticket["number"].startswith("V1-"), "the ticket has no number of its scale")
    expect(bool(ticket["second_alibi_id"] and ticket["sha256"]), "it is not sealed")
    order = player.get("order-desk", f"/orders/{told['order']['id']}")
    expect(order["remaining_kg"] == 150_000 - ticket["net_kg"], "the order did not drop")
    _drive(player, 0)


def print_the_ticket(player: Player, told: Record) -> None:
    """Open its PDF."""
    pdf = player.file("weighmaster", f"/weigh-tickets/{told['ticket']['id']}/pdf")
    expect(pdf.startswith(b"%PDF-"), "the ticket is no PDF")


def carry(player: Player, line_id: str) -> Record:
    """Weigh the same truck in and out for a line of another order. Gives the ticket."""
    scales = player.get("weighmaster", "/scales")["items"]
    taking = {"scale_id": next(each["id"] for each in scales if each["code"] == "V1")}
    _drive(player, TARE_KG)
    said = {**taking, "plate": PLATE, "order_line_id": line_id, "source": SAID}
    visit = player.post("weighmaster", "/visits", said)
    _drive(player, GROSS_KG)
    ticket = player.post("weighmaster", f"/visits/{visit['id']}/closing", taking)
    _drive(player, 0)
    return ticket


def _vehicle(player: Player, said: Record) -> str:
    known = player.post("order-desk", "/vehicles/search", {"text": said["plate"]})["items"]
    found = known[0] if known else player.post("order-desk", "/vehicles", said)
    return str(found["id"])


def _drive(player: Player, kg: int) -> None:
    player.demo("/demo/truck", {"scale": "V1", "kg": kg})
    time.sleep(4)
