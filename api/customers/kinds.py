"""Kinds of text that customers are described by, checked and put into one form."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel

from api.customers.rules.contact import email_address, phone_number
from api.customers.rules.e_invoicing import e_invoice_address, operator_id
from api.kernel.free_text import without_identity_codes
from api.law.business_ids import business_id

BusinessId = Annotated[str, AfterValidator(business_id)]
PhoneNumber = Annotated[str, AfterValidator(phone_number)]
EmailAddress = Annotated[str, AfterValidator(email_address)]
EInvoiceAddress = Annotated[str, AfterValidator(e_invoice_address)]
Operator = Annotated[str, AfterValidator(operator_id)]
FreeText = Annotated[str, AfterValidator(without_identity_codes)]
"""Text people write freely: a valid personal identity code in it is refused."""


def set_field(model: BaseModel, name: str, value: Any) -> None:
    """Put a field into its one form, in the validation of a frozen model."""
    object.__setattr__(model, name, value)
