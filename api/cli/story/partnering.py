"""The fourth part: a billing partner takes an invoice, reports it paid; a bureau is asked."""

from datetime import UTC, datetime

from api.cli.story.billing import draft_of
from api.cli.story.player import Player, Record, expect
from api.cli.story.weighing import carry

SCOPES = ["invoices:read", "invoices:take", "payments:write"]


def admit_a_partner(player: Player, told: Record) -> None:
    """Admit a billing partner's machine, and let it get its token."""
    mark = f"{datetime.now(UTC):%H%M%S}"
    said = {"name": f"Tarinalaskutus {mark} Oy", "role": "processor", "country": "FI"}
    recipient = player.post(
        "register-keeper", "/recipients", said | {"contract_on": str(player.today())}
    )
    machine = {"name": recipient["name"], "role": "billing-partner", "purpose": "billing"}
    machine |= {"scopes": SCOPES, "recipient_id": recipient["id"]}
    admitted = player.post("admin", "/api-clients", machine)
    told["partner"] = admitted["client"]["id"]
    told["recipient"] = recipient["id"]
    player.enter_machine(told["partner"], admitted["client_secret"])


def hand_an_invoice_over(player: Player, told: Record) -> None:
    """Post another invoice: it is handed to the partner, after its row in the ledger."""
    line = told["order"]["lines"][0]["id"]
    draft = draft_of(player, carry(player, line))
    invoice = player.seen("billing", f"/invoices/{draft['id']}/posting", draft)
    told["handed"] = invoice
    machine = told["partner"]
    player.until(lambda: player.get(machine, "/invoices"), lambda it: bool(it["items"]))
    ledger = player.get("register-keeper", "/disclosures", recipient_id=told["recipient"])
    expect(bool(ledger["items"]), "the ledger does not name the partner")


def report_it_paid(player: Player, told: Record) -> None:
    """As the partner: take it, report it paid, and read nothing else."""
    machine, invoice = told["partner"], told["handed"]
    mine = [each["id"] for each in player.get(machine, "/invoices")["items"]]
    expect(mine == [invoice["id"]], "the partner sees other invoices than its own")
    player.post(machine, f"/invoices/{invoice['id']}/receipt", {"their_id": "TL-1"})
    said = {"reference": invoice["reference"], "total_cents": invoice["total_cents"]}
    player.post(machine, "/payments", said | {"received_on": str(player.today())})
    paid = player.get("billing", f"/invoices/{invoice['id']}")
    expect(paid["receivable_state"] == "paid", "the partner's payment did not close it")
    for path in ("/customers", "/orders", "/weigh-tickets", "/disclosures"):
        expect(not player.may_read(machine, path), f"the partner may read {path}")


def ask_the_bureau(player: Player, told: Record) -> None:
    """Check a company's credit by its Y-tunnus, over HTTP."""
    companies = player.get("order-desk", "/customers", kind="company", limit=20)["items"]
    said = {"customer_id": companies[0]["id"], "purpose_code": "granting"}
    asked = player.post("order-desk credit-control", "/credit-checks", said)
    path = f"/credit-checks/{asked['id']}"
    answered = player.until(
        lambda: player.get("order-desk credit-control", path),
        lambda it: it["state"] in {"answered", "failed"},
    )
    expect(answered["state"] == "answered", f"the bureau failed: {answered['failure']}")
    told["check"] = answered


def dismiss_the_partner(player: Player, told: Record) -> None:
    """Disable its machine: from the next request on it is nobody."""
    machine = told["partner"]
    client = player.find("admin", "/api-clients", machine)
    player.seen("admin", f"/api-clients/{machine}", client, method="DELETE")
    expect(not player.may_read(machine, "/invoices"), "the machine still reads")
