"""The second part: the ticket is invoiced, the invoice is paid, another one is credited."""

from lxml import etree

from api.cli.story.player import Player, Record, expect


def find_the_draft(player: Player, told: Record) -> None:
    """Find the ticket in an invoice draft, where it went by itself."""
    told["draft"] = draft_of(player, told["ticket"])
    numbers = [each["number"] for each in told["draft"]["tickets"]]
    expect(told["ticket"]["number"] in numbers, "the draft does not name the ticket")


def post_the_invoice(player: Player, told: Record) -> None:
    """Post it: it gets a number, a reference and its VAT, and is closed to changes."""
    path = f"/invoices/{told['draft']['id']}/posting"
    invoice = told["invoice"] = player.seen("billing", path, told["draft"])
    expect(bool(invoice["number"] and invoice["reference"]), "it has no number or reference")
    [vat] = invoice["vats"]
    expect(vat["vat_percent"] == "25.5", f"VAT is {vat['vat_percent']}")
    again = {"If-Match": f'"{invoice["version"]}"'}
    refusal = player.refused("billing", path, {}, **again)
    expect(refusal == "already-posted", f"posting twice is refused as {refusal}")


def write_its_papers(player: Player, told: Record) -> None:
    """Open its PDF and its Finvoice."""
    path = f"/invoices/{told['invoice']['id']}"
    expect(player.file("billing", f"{path}/pdf").startswith(b"%PDF-"), "it is no PDF")
    finvoice = etree.fromstring(player.file("billing", f"{path}/finvoice"))
    number = finvoice.findtext("InvoiceDetails/InvoiceNumber")
    expect(number == told["invoice"]["number"], "the Finvoice has another number")


def refuse_a_wrong_reference(player: Player, told: Record) -> None:
    """Pay with a wrong check digit: nothing is booked."""
    right = told["invoice"]["reference"]
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)
    said = {"reference": wrong, "total_cents": 1, "received_on": str(player.today())}
    refusal = player.refused("billing", "/payments", said)
    expect(refusal in {"wrong-reference", "malformed"}, f"it is refused as {refusal}")


def pay_it(player: Player, told: Record) -> None:
    """Pay by reference: it closes, and the chain can be walked both ways."""
    invoice = told["invoice"]
    payment = pay(player, invoice)
    expect(payment["unallocated_cents"] == 0, "some of the payment found no invoice")
    paid = player.get("billing", f"/invoices/{invoice['id']}")
    expect(paid["receivable_state"] == "paid", "the invoice is not closed")
    for start in (f"/invoices/{invoice['id']}", f"/orders/{told['order']['id']}"):
        trail = player.get("billing", f"{start}/trail")
        expect(
            all(trail[each] for each in ("orders", "loads", "tickets")), "a gap in the trail"
        )
        expect(bool(trail["invoices"] and trail["payments"]), "the trail ends early")


def draft_of(player: Player, ticket: Record) -> Record:
    """Wait for a ticket to be in a draft. Gives the draft."""
    path = f"/weigh-tickets/{ticket['id']}"
    found = player.until(lambda: player.get("billing", path), lambda it: bool(it["invoice_id"]))
    return player.get("billing", f"/invoices/{found['invoice_id']}")


def pay(player: Player, invoice: Record) -> Record:
    said = {"reference": invoice["reference"], "total_cents": invoice["total_cents"]}
    return player.post("billing", "/payments", said | {"received_on": str(player.today())})


def credit_another(player: Player, told: Record) -> None:
    """Credit another open invoice whole."""
    rows = player.get("billing", "/invoices", state="posted", limit=200)["items"]
    row = next(
        each
        for each in rows
        if each["kind"] == "invoice" and each["receivable_state"] == "open"
    )
    invoice = player.get("billing", f"/invoices/{row['id']}")
    path = f"/invoices/{invoice['id']}/credit-note"
    note = player.seen("billing", path, invoice, {"reason": "agreed"})
    told["note"] = note
    expect(note["total_cents"] == -invoice["total_cents"], "the note is of another sum")
