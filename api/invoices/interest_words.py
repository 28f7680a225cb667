"""Late interest in words, the same on paper and in an e-invoice."""

from api.documents import formats
from api.documents.words import said
from api.invoices.issued import IssuedInvoice


def interest_words(issued: IssuedInvoice) -> str:
    """Give the rate; or where it was not known on the day, what is added to the reference."""
    language = issued.language
    if issued.interest_percent is not None:
        return formats.percent(issued.interest_percent, language)
    if issued.interest_margin is None:
        return ""
    points = formats.number(issued.interest_margin, language)
    return said(language, "invoice", "interest_over").format(points=points)
