"""What is to be paid, to which account and when: the electronic payment instruction (EPI)."""

from api.invoices.finvoice.nodes import Node, node
from api.invoices.finvoice.texts import cut
from api.invoices.finvoice.values import amount, day
from api.invoices.issued import IssuedInvoice


def payment(issued: IssuedInvoice) -> Node:
    return node(
        "EpiDetails",
        node(
            "EpiIdentificationDetails",
            day("EpiDate", issued.invoice_on),
            node("EpiReference", issued.number),
        ),
        _parties(issued),
        node(
            "EpiPaymentInstructionDetails",
            node(
                "EpiRemittanceInfoIdentifier",
                issued.reference,
                IdentificationSchemeName="SPY",
            ),
            amount("EpiInstructedAmount", issued.total.gross),
            node("EpiCharge", "SHA", ChargeOption="SHA"),
            day("EpiDateOptionDate", issued.due_on or issued.invoice_on),
        ),
    )


def _parties(issued: IssuedInvoice) -> Node:
    seller = issued.seller
    return node(
        "EpiPartyDetails",
        node(
            "EpiBfiPartyDetails",
            node("EpiBfiIdentifier", seller.bic, IdentificationSchemeName="BIC"),
        ),
        node(
            "EpiBeneficiaryPartyDetails",
            node("EpiNameAddressDetails", cut(seller.name, 35).ljust(2, ".")),
            node("EpiAccountID", seller.iban, IdentificationSchemeName="IBAN"),
        ),
    )
