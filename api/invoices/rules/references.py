"""Which invoice a payment's reference means.

What a bank passes on may have leading zeros, spaces or the form RF. The check digit tells a
slip of the pen from a payment of something else; the amount alone never finds an invoice.
"""

from api.customers.rules.banking import checked_reference, national_reference


def invoiced_reference(text: str) -> str:
    """Give the national reference that a payer's text means, if its check digits fit.

    Refuses as `WrongReference`. An RF that was made of no number of ours stays as it is.

    >>> invoiced_reference("RF59 2026 1067 0"), invoiced_reference("000 02026 10670")
    ('202610670', '202610670')
    """
    checked = checked_reference(text)
    national = national_reference(checked)
    return national if national.isdigit() else checked


def same_reference(one: str, other: str) -> bool:
    """Tell whether two written references ask for the same invoice."""
    return invoiced_reference(one) == invoiced_reference(other)
