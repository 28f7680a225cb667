"""Why somebody gets a campaign, in a sentence at its foot."""

from typing import Final

from api.kernel.languages import Language

WHY: Final = {
    Language.FI: "Saat tämän viestin, koska olet yrityksen {company} asiakas tai annoit "
    "siihen luvan.",
    Language.SV: "Du får det här meddelandet eftersom du är kund hos {company} eller har gett "
    "lov till det.",
    Language.EN: "You get this message because you are a customer of {company}, or allowed it.",
}


def why(language: Language, company: str) -> str:
    return WHY[language].format(company=company)
