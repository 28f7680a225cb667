"""A day of billing: drafts are posted, money is booked by its reference, an error credited."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from api.kernel.clock import local_day, now
from tests.screens.conftest import check_accessible, choose, enter, go, picture

pytestmark = pytest.mark.browser

LANGUAGES = {"SV": ("Svenska", "Fakturor"), "EN": ("English", "Invoices")}
SCREENS = ("invoices", "invoices?settlement=open", "payments", "invoices/run")


def test_a_draft_is_changed_and_posted(visited: Page) -> None:
    begin(visited, "invoices?state=draft")
    expect(visited.locator("tbody a").first).to_be_visible()
    visited.keyboard.press("j")
    visited.keyboard.press("Enter")
    expect(heading(visited)).to_have_text("Laskuluonnos")
    check_accessible(visited)
    picture(visited, "10-luonnos")

    visited.keyboard.press("e")
    dialog = visited.get_by_role("dialog", name="Muuta luonnosta")
    dialog.get_by_label("Viite tilaajalta").fill("TM-0417")
    choose(dialog, "Lähde", "Asiakas puhelimessa")
    check_accessible(visited)
    dialog.get_by_role("button", name="Tallenna luonnos").press("Enter")
    expect(visited.locator(".meta")).to_contain_text("TM-0417")

    visited.get_by_role("button", name=re.compile("Kirjaa .*€")).press("Enter")
    expect(heading(visited)).to_have_text(re.compile(r"Lasku 20\d{6}"))
    expect(visited.get_by_text("Kirjattua laskua ei muuteta.")).to_be_visible()
    expect(visited.get_by_role("button", name=re.compile("Poista rivi"))).to_have_count(0)


def test_a_line_is_taken_off_and_the_rest_given_up(visited: Page) -> None:
    begin(visited, "invoices?state=draft")
    open_first(visited)
    visited.get_by_role("button", name=re.compile("Poista rivi")).press("Enter")
    asked = visited.get_by_role("alertdialog")
    expect(asked).to_contain_text("odottaa uutta hyväksyntää")
    check_accessible(visited)
    asked.get_by_role("button", name=re.compile("Poista rivi")).press("Enter")
    expect(visited.get_by_text("Luonnoksella ei ole rivejä.")).to_be_visible()

    visited.get_by_role("button", name="Hylkää luonnos").press("Enter")
    asked.get_by_role("button", name="Hylkää luonnos").press("Enter")
    expect(visited.get_by_text("Numeroa ei kulunut.")).to_be_visible()
    check_accessible(visited)


def test_a_price_and_a_chain_explain_themselves(visited: Page) -> None:
    begin(visited, "invoices?settlement=open")
    open_first(visited)
    check_accessible(visited)
    picture(visited, "10-lasku")
    visited.get_by_role("button", name=re.compile("Miksi hinta")).first.press("Enter")
    expect(visited.get_by_role("dialog")).to_contain_text("Miksi")
    check_accessible(visited, floats=True)
    picture(visited, "10-lasku-hinta")
    visited.keyboard.press("Escape")

    chain(visited).get_by_role("link", name=re.compile("T-20")).press("Enter")
    expect(heading(visited)).to_contain_text("T-20")


def test_an_open_invoice_is_paid_by_its_reference(visited: Page) -> None:
    begin(visited, "invoices?settlement=open")
    open_first(visited)
    dispute_and_end(visited)

    visited.get_by_role("button", name="Kirjaa suoritus").press("Enter")
    dialog = visited.get_by_role("dialog", name="Kirjaa suoritus")
    field = dialog.get_by_label("Viitenumero")
    reference = field.input_value()
    field.fill(f"{reference[:-1]}{(int(reference[-1]) + 1) % 10}")
    save(dialog, "Kirjaa suoritus")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(dialog).to_contain_text("Viitenumero ei täsmää.")
    check_accessible(visited)
    picture(visited, "10-suoritus-vaara-viite")

    field.fill(reference)
    save(dialog, "Kirjaa suoritus")
    steps = visited.get_by_role("list", name="Laskun vaiheet")
    expect(steps.locator("li").last).not_to_contain_text("ei vielä")
    chain(visited).get_by_role("link", name=re.compile("Suoritus")).press("Enter")
    expect(heading(visited)).to_have_text(re.compile("Suoritus"))
    check_accessible(visited)
    picture(visited, "suoritus")


def test_money_that_finds_no_invoice_waits_first(visited: Page) -> None:
    begin(visited, "payments")
    expect(visited.get_by_role("table").first).to_be_visible()
    visited.keyboard.press("n")
    dialog = visited.get_by_role("dialog", name="Kirjaa suoritus")
    dialog.get_by_label("Viitenumero").fill("1232")
    dialog.get_by_label("Summa").fill("1 250,5")
    expect(dialog).to_contain_text("1 250,50 €")
    save(dialog, "Kirjaa suoritus")

    queue = visited.get_by_role("region", name="Odottaa kohdistusta")
    expect(queue).to_contain_text("1 250,50 €")
    check_accessible(visited)
    picture(visited, "suoritukset")


def test_an_error_is_credited_with_its_reason(visited: Page) -> None:
    begin(visited, "invoices?settlement=open")
    open_first(visited)
    original = heading(visited).inner_text()
    visited.get_by_role("button", name="Hyvitä").press("Enter")
    dialog = visited.get_by_role("dialog", name=re.compile("Hyvitä lasku"))
    save(dialog, "Kirjaa hyvityslasku")
    expect(dialog).to_contain_text("Hyvityksen syy puuttuu")
    dialog.get_by_text("Hyvityksen syy puuttuu").first.press("Enter")
    visited.keyboard.press("Enter")
    visited.get_by_role("option", name="Väärä hinta").press("Enter")
    check_accessible(visited)
    save(dialog, "Kirjaa hyvityslasku")

    expect(heading(visited)).to_have_text(re.compile("Hyvityslasku"))
    check_accessible(visited)
    picture(visited, "10-hyvityslasku")
    visited.get_by_role("link", name=original).press("Enter")
    expect(visited.locator(".head .tag").first).to_have_text("Hyvitetty")


def test_papers_open_for_those_who_may_see_the_invoice(visited: Page) -> None:
    begin(visited, "invoices?settlement=paid")
    open_first(visited)
    for word, address in (("PDF", "pdf"), ("Finvoice", "finvoice")):
        with visited.expect_response(re.compile(f"/invoices/.*/{address}$")) as answered:
            visited.get_by_role("button", name=word).press("Enter")
        assert answered.value.status == 200


def test_a_run_posts_what_is_ready_and_tells_of_each(visited: Page) -> None:
    begin(visited, "invoices")
    visited.get_by_role("link", name="Laskutusajo").press("Enter")
    expect(visited.get_by_label("Jakso päättynyt viimeistään")).to_be_visible()
    check_accessible(visited)
    picture(visited, "laskutusajo")
    visited.get_by_role("button", name="Aloita ajo").press("Enter")

    expect(visited.get_by_text(re.compile(r"\d kirjattu, \d jäi|päättynyt\."))).to_be_visible(
        timeout=60_000
    )
    check_accessible(visited, floats=True)
    picture(visited, "laskutusajo-tulos")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screens_speak_the_language(
    visited: Page, speak: Callable[[str], None], language: str
) -> None:
    word, title = LANGUAGES[language]
    enter(visited, "Laskutus")
    speak(word)
    expect(visited.get_by_role("navigation").first).to_contain_text(title)
    for path in SCREENS:
        go(visited, path)
        expect(heading(visited)).to_be_visible()
        check_accessible(visited)
    go(visited, "invoices")
    open_first(visited)
    check_accessible(visited)
    picture(visited, f"10-lasku-{language}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_billing_fits_a_phone(visited: Page, scheme: str) -> None:
    visited.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    enter(visited, "Laskutus")
    visited.set_viewport_size({"width": 390, "height": 844})
    for path in SCREENS:
        go(visited, path)
        expect(heading(visited)).to_be_visible()
        fits(visited)
    go(visited, "invoices?settlement=paid")
    visited.locator(".cards a").first.click()
    expect(visited.get_by_text("Lukittu")).to_be_visible()
    fits(visited)
    picture(visited, f"10-lasku-{scheme}-puhelin")


def begin(page: Page, path: str) -> None:
    enter(page, "Laskutus", path)
    expect(heading(page)).to_be_visible()


def open_first(page: Page) -> None:
    page.locator("table.tbl tbody a").first.press("Enter")
    expect(page.locator(".sheet")).to_be_visible()


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def chain(page: Page) -> Locator:
    return page.get_by_role("region", name="Ketju")


def dispute_and_end(page: Page) -> None:
    """Note that the payer disputes the invoice on show, and that they took it back."""
    today = local_day(now())
    typed = f"{today.day}.{today.month}.{today.year}"
    page.get_by_role("button", name="Merkitse riitautetuksi").press("Enter")
    disputed = page.get_by_role("dialog", name=re.compile("riitautettu"))
    disputed.get_by_label("Milloin maksaja ilmoitti").fill(typed)
    disputed.get_by_label("Mitä maksaja sanoo").fill("Kuorma ei tullut.")
    check_accessible(page)
    save(disputed, "Merkitse riitautetuksi")
    expect(page.get_by_text("Kuorma ei tullut.")).to_be_visible()
    check_accessible(page)
    picture(page, "10-riita")
    page.get_by_role("button", name="Päätä riita").press("Enter")
    ending = page.get_by_role("dialog", name="Päätä riita")
    choose(ending, "Miten riita päättyi", "Maksaja perui")
    save(ending, "Päätä riita")
    expect(page.get_by_text("Kuorma ei tullut.")).to_have_count(0)


def save(dialog: Locator, verb: str) -> None:
    dialog.get_by_role("button", name=verb).press("Enter")


def fits(page: Page) -> None:
    """Want nothing wider than the phone."""
    check_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
