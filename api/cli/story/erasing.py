"""The third part: a person is erased; what an open invoice holds goes by itself later."""

from api.cli.story.billing import draft_of, pay
from api.cli.story.player import SAID, Player, Record, expect
from api.cli.story.weighing import carry

SECOND = "second-keeper@esimerkkisora.example"


def owe_money(player: Player, told: Record) -> None:
    """Sell a load to a private person, on an invoice that stays open."""
    said = {
        "form": "person",
        "given_name": "Tuulikki",
        "family_name": "Tarinainen",
        "phones": ["+358 40 000 0077"],
        "emails": ["tuulikki.tarinainen@asiakas.example"],
        "addresses": [{"street": "Tarinatie 1", "postal_code": "00009", "town": "Mallila"}],
        "source": SAID,
    }
    person = told["person"] = player.post("order-desk", "/customers", said)
    line = {"product_id": told["order"]["lines"][0]["product_id"], "ordered_kg": 30_000}
    wanted: Record = {
        "customer_id": person["id"],
        "lines": [line],
        "confirm": True,
        "source": SAID,
    }
    order = player.post("order-desk", "/orders", wanted)
    draft = draft_of(player, carry(player, order["lines"][0]["id"]))
    told["owed"] = player.seen("billing", f"/invoices/{draft['id']}/posting", draft)


def register_the_request(player: Player, told: Record) -> None:
    """Register the letter, and note how the person was known."""
    said = {"kind": "erase", "channel": "letter", "received_on": str(player.today())}
    said["party_id"] = told["person"]["party_id"]
    request = player.post("register-keeper", "/data-subject-requests", said)
    path = told["path"] = f"/data-subject-requests/{request['id']}"
    said = {"method": "office_visit"}
    told["request"] = player.seen("register-keeper", f"{path}/identity", request, said)


def plan_it(player: Player, told: Record) -> None:
    """Plan it: class by class what goes, what stays, by which law and until when."""
    path = f"{told['path']}/plan"
    told["plan"] = player.seen("register-keeper", path, told["request"])
    entries = told["plan"]["entries"]
    holds = [hold for entry in entries for hold in entry["holds"]]
    expect(any(entry["outcome"] == "erase" for entry in entries), "nothing goes now")
    expect(told["owed"]["number"] in str(holds), "the open invoice does not name itself")


def approve_it(player: Player, told: Record) -> None:
    """Approve it: one person cannot alone, a second one does."""
    player.enter("register-keeper", SECOND)
    plan, path = told["plan"], f"{told['path']}/approval"
    said, seen = {"digest": plan["digest"]}, {"If-Match": f'"{plan["version"]}"'}
    alone = player.refused("register-keeper", path, said, **seen)
    expect("approv" in alone or "second" in alone, f"alone it is refused as {alone}")
    told["approved"] = player.seen(SECOND, path, plan, said)


def run_it(player: Player, told: Record) -> None:
    """Run it: what may go is gone from the record and from search."""
    request = player.get("register-keeper", told["path"])
    player.seen("register-keeper", f"{told['path']}/run", request)
    player.until(
        lambda: player.get("register-keeper", told["path"]),
        lambda it: it["state"] in {"waiting", "closed"},
    )
    found = player.post("order-desk", "/customers/search", {"text": "Tarinainen"})
    expect(not found["items"], "search still finds the person")
    waits = player.get("register-keeper", told["path"])
    expect(waits["state"] == "waiting", "the open invoice held nothing")
    pdf = player.file("register-keeper", f"{told['path']}/certificate")
    expect(pdf.startswith(b"%PDF-"), "there is no refusal certificate")


def finish_by_itself(player: Player, told: Record) -> None:
    """Pay the invoice and move the clock: what it held goes by itself in the night."""
    pay(player, told["owed"])
    player.demo("/demo/clock", {"days": 1})
    path = f"{told['path']}/plan"

    def is_free(plan: Record) -> bool:
        return told["owed"]["number"] not in str([each["holds"] for each in plan["entries"]])

    player.until(lambda: player.get("register-keeper", path), is_free)
