"""A company brings its own notice, and sees what keeps each of its sentences."""

import pytest
from playwright.sync_api import Page, expect

from tests.screens.conftest import check_accessible, choose, enter, picture

pytestmark = pytest.mark.browser

OWN = """\
Rekisterinpitäjä

Esimerkkisora Oy, 00009 Mallila, tietosuoja-uusi@esimerkkisora.example.

Tietojen käsittely

Tietosi hävitetään pyynnöstäsi, kun niiden säilytysaika on päättynyt.
Kasvot tunnistetaan portilla.
Käyttämällä sivustoa hyväksyt evästeet.
"""


def test_ones_own_notice_is_read_sentence_by_sentence_and_taken_over(
    visited_alone: Page,
) -> None:
    page = visited_alone
    enter(page, "Tietosuoja", "privacy/notices")
    page.get_by_role("link", name="Oma seloste").press("Enter")
    page.get_by_label("Selosteen teksti").fill(OWN)
    page.get_by_role("button", name="Vertaa").press("Enter")

    sentences = page.get_by_role("list", name="Selosteen lauseet").get_by_role("listitem")
    expect(sentences.filter(has_text="hävitetään")).to_contain_text("Järjestelmä toteuttaa")
    expect(sentences.filter(has_text="Kasvot")).to_contain_text("Kukaan ei toteuta tätä")
    expect(sentences.filter(has_text="hyväksyt")).to_contain_text("Lainvastainen")
    sentences.filter(has_text="hävitetään").get_by_text("C23").click()
    expect(sentences.filter(has_text="hävitetään").get_by_role("link")).to_have_text("Pyynnöt")
    check_accessible(page)
    picture(page, "16-oma-seloste")

    page.get_by_role("button", name="Ota käyttöön").press("Enter")
    dialog = page.get_by_role("dialog", name="Ota käyttöön")
    expect(dialog).to_contain_text("tietosuoja-uusi@esimerkkisora.example")
    choose(dialog, "Muutos", "Lisäys")
    dialog.get_by_label("Mitä uutta").fill("Oma osoite tietosuoja-asioille")
    check_accessible(page)
    dialog.get_by_role("button", name="Aseta ja laadi luonnos").press("Enter")
    expect(page.locator("ins").first).to_contain_text("tietosuoja-uusi@esimerkkisora.example")
