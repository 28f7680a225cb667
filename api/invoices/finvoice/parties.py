"""Who sells, who buys and where to it was delivered."""

from api.invoices.finvoice.nodes import Node, maybe, node
from api.invoices.finvoice.texts import cut, pieces
from api.invoices.issued import Address, Buyer, IssuedInvoice, Seller

_NAMELESS = ["--"]
"""A name is obligatory and has two characters."""


def seller_party(seller: Seller) -> Node:
    return node(
        "SellerPartyDetails",
        node("SellerPartyIdentifier", seller.business_id),
        *_names("SellerOrganisationName", seller.name),
        maybe("SellerOrganisationTaxCode", seller.vat_id),
        _address("Seller", seller.address),
    )


def seller_reached(seller: Seller) -> Node | None:
    """Say how to reach the seller, where anything is known."""
    if not (seller.phone or seller.email):
        return None
    return node(
        "SellerCommunicationDetails",
        maybe("SellerPhoneNumberIdentifier", cut(seller.phone, 35)),
        maybe("SellerEmailaddressIdentifier", cut(seller.email, 70)),
    )


def seller_paid(seller: Seller) -> Node:
    """Name the seller's account."""
    return node(
        "SellerInformationDetails",
        node(
            "SellerAccountDetails",
            node("SellerAccountID", seller.iban, IdentificationSchemeName="IBAN"),
            node("SellerBic", seller.bic, IdentificationSchemeName="BIC"),
        ),
    )


def buyer_party(buyer: Buyer) -> Node:
    return node(
        "BuyerPartyDetails",
        maybe("BuyerPartyIdentifier", buyer.business_id),
        *_names("BuyerOrganisationName", buyer.name),
        maybe("BuyerOrganisationTaxCode", buyer.vat_id),
        _address("Buyer", buyer.address),
    )


def site(issued: IssuedInvoice) -> Node | None:
    """Name the site where all was delivered; several stand on the rows."""
    only = issued.sites if len(issued.sites) == 1 else [""]
    return maybe("DeliverySiteCode", cut(only[0], 35))


def _names(element: str, name: str) -> list[Node]:
    return [node(element, piece) for piece in pieces(name, 70) or _NAMELESS]


def _address(party: str, address: Address | None) -> Node | None:
    """Write an address only whole: street, town and postal code."""
    if address is None:
        return None
    street, town = pieces(address.street, 35), pieces(address.town, 35, 1)
    code = pieces(address.postal_code, 35, 1)
    if not (street and town and code):
        return None
    return node(
        f"{party}PostalAddressDetails",
        *(node(f"{party}StreetName", line) for line in street),
        node(f"{party}TownName", town[0]),
        node(f"{party}PostCodeIdentifier", code[0]),
        node("CountryCode", address.country),
    )
