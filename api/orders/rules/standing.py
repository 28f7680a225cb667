"""Whether an account, a site and a product still take orders."""

from datetime import date

from api.kernel.refusals import Conflict


class CustomerClosed(Conflict):
    """The customer's account is closed."""


class SiteClosed(Conflict):
    """The site takes no deliveries on that day."""


class ProductRetired(Conflict):
    """The product is not sold or received any more."""


def check_customer(closed_on: date | None, on: date) -> None:
    """Refuse an order for an account that is closed by then."""
    if closed_on is not None and closed_on <= on:
        raise CustomerClosed(pointer="/customer_id", closed_on=closed_on.isoformat())


def check_site(valid_from: date, valid_to: date | None, on: date) -> None:
    """Refuse a delivery before a site's first day or after its last; both belong to it."""
    if on < valid_from or (valid_to is not None and valid_to < on):
        raise SiteClosed(
            pointer="/site_id",
            valid_from=valid_from.isoformat(),
            valid_to=valid_to.isoformat() if valid_to else None,
        )


def check_product(retired_on: date | None, on: date, pointer: str) -> None:
    """Refuse what is retired by then."""
    if retired_on is not None and retired_on <= on:
        raise ProductRetired(pointer=pointer, retired_on=retired_on.isoformat())
