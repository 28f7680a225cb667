"""Why a person is shown: the purposes of the register, as the notice lists them."""

from enum import StrEnum


class Purpose(StrEnum):
    """What the caller is about to do with the personal data it asks for."""

    ORDER_HANDLING = "order-handling"
    DELIVERY = "delivery"
    WEIGHING = "weighing"
    BILLING = "billing"
    CREDIT_CONTROL = "credit-control"
    CUSTOMER_CARE = "customer-care"
    DATA_SUBJECT_REQUEST = "data-subject-request"
    ARCHIVING = "archiving"
    MARKETING = "marketing"
    ADMINISTRATION = "administration"
    AUDIT = "audit"
    OWN_DATA = "own-data"
    EMERGENCY = "emergency"


ALL: frozenset[Purpose] = frozenset(Purpose)
TRADE: frozenset[Purpose] = frozenset(
    {
        Purpose.ORDER_HANDLING,
        Purpose.DELIVERY,
        Purpose.WEIGHING,
        Purpose.BILLING,
        Purpose.CREDIT_CONTROL,
        Purpose.CUSTOMER_CARE,
        Purpose.DATA_SUBJECT_REQUEST,
    }
)
"""The everyday purposes for which a customer's record may be opened."""
