"""Who sells, on generated invoices: the register's company, or else the demo's."""

from collections.abc import Mapping
from typing import Any, Final

from api.demo.data import COMPANY
from api.demo.generator.loader import Loader

TOLD: Final = ("name", "business_id", "street", "postal_code", "town", "email", "phone")
OF_COMPANY: Final = f"SELECT {', '.join(TOLD)}, vat_number FROM companies"  # noqa: S608 - our names
OF_ACCOUNT: Final = """
SELECT iban, bic, e_invoice_address, e_invoice_operator FROM bank_accounts
ORDER BY since DESC, id DESC LIMIT 1
"""


async def seller_of(loader: Loader) -> Mapping[str, Any]:
    """Say who sells and where the money goes, as an invoice keeps it."""
    demo, account = COMPANY["company"], COMPANY["bank_account"]
    company = [(*(demo[name] for name in TOLD), None)]
    company = await loader.fetch(OF_COMPANY) or company
    found = await loader.fetch(OF_ACCOUNT) or [(account["iban"], account["bic"], None, None)]
    iban, bic, address, operator = found[0]
    return {
        **dict(zip((*TOLD, "vat_id"), company[0], strict=True)),
        "iban": iban,
        "bic": bic,
        "e_invoice_address": address,
        "e_invoice_operator": operator,
    }
