"""Tells the words in force."""

from api.kernel.languages import Language
from api.outreach.consents.schemas import ConsentTexts, ConsentTextView
from api.outreach.consents.texts import TEXTS, ConsentText, digest_of, text_for


def texts_in(language: Language, company: str, notice: str | None) -> ConsentTexts:
    """Give the newest wording of each consent."""
    newest = [each for each in TEXTS if each is text_for(each.purpose, each.way)]
    return ConsentTexts(items=[_view(each, language, company, notice) for each in newest])


def _view(
    text: ConsentText, language: Language, company: str, notice: str | None
) -> ConsentTextView:
    shown = text.shown(language, company)
    return ConsentTextView(
        wording=text.key,
        purpose=text.purpose,
        way=text.way,
        notice_version=notice,
        language=language,
        text=shown,
        text_sha256=digest_of(shown),
    )
