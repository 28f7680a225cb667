"""The linter, on notices of our own: good and bad, in three languages and three forms."""

from pathlib import Path
from typing import Final

import pytest

from api.cli.main import main
from api.kernel.languages import Language
from api.notice.lint.findings import findings_in, language_of, rules
from api.notice.lint.reading import sentences_in, sentences_in_text

NOTICES: Final = Path(__file__).parents[2] / "data" / "notices"
FOUND: Final = {
    "en-good.html": (
        "",
        "",
    ),
    "en-haulage.txt": (
        "port provision withdraw:11 period:17",
        "",
    ),
    "en-headings.html": (
        (
            "access bases complaint erase object period port recipients rectify "
            "restrict withdraw:3"
        ),
        "",
    ),
    "en-old.txt": (
        "bases complaint erase object period port provision recipients rectify restrict",
        (
            "local-practice:7 sensitive:7 transfer-need:9 use-is-consent:11 "
            "published-unless:13 late-answer:15 signature:15"
        ),
    ),
    "en-quarry.txt": (
        "",
        "",
    ),
    "fi-kuljetus.txt": (
        "",
        "",
    ),
    "fi-murskaamo.txt": (
        (
            "access bases complaint contact controller erase object port "
            "provision purposes rectify restrict withdraw:5 period:7 transfer-tool:9 "
            "decided-alone:19"
        ),
        (
            "use-is-consent:5 special-data:7 nobody-but:9 published-unless:11 "
            "fee:13 late-answer:13 signature:13 open-invoices:15 no-objection:17"
        ),
    ),
    "fi-hyva.md": (
        "",
        "",
    ),
    "fi-kielto.txt": (
        "port",
        "",
    ),
    "fi-malli.txt": (
        "complaint object period port provision withdraw:17",
        "",
    ),
    "fi-multa.md": (
        "",
        "",
    ),
    "fi-otsikot.md": (
        (
            "access bases categories complaint contact controller erase object "
            "period port provision purposes recipients rectify restrict source"
        ),
        "",
    ),
    "fi-palvelu.txt": (
        "provision",
        "transfer-need:9 signature:19 use-is-consent:20",
    ),
    "fi-sora.txt": (
        "complaint object port restrict transfer-tool:15 period:19",
        "e-marketing:7 fee:23 open-invoices:23 signature:23",
    ),
    "fi-tavutus.txt": (
        "",
        "signature:25",
    ),
    "fi-vanha.txt": (
        "bases port provision restrict period:17 complaint:28",
        (
            "published-unless:10 transfer-need:14 local-practice:20 sensitive:20 "
            "use-is-consent:23 signature:26 signature:27"
        ),
    ),
    "fi-verkkokauppa.html": (
        "complaint object port provision recipients restrict source interests:4 withdraw:6",
        "e-marketing:3 browser-is-consent:6 use-is-consent:6 fee:7",
    ),
    "sv-bra.md": (
        "",
        "",
    ),
    "sv-delvis.txt": (
        "bases object port restrict withdraw:4",
        "",
    ),
    "sv-grus.txt": (
        ("categories complaint controller erase object port provision rectify restrict source"),
        (
            "published-unless:7 e-marketing:9 use-is-consent:15 fee:17 late-answer:17 "
            "signature:17"
        ),
    ),
    "sv-gammal.html": (
        "bases complaint erase object period port provision recipients rectify restrict source",
        "repealed:2 fee:6 signature:6 use-is-consent:7 published-unless:8",
    ),
}
"""What is missing, and what is unlawful or risky; with the line, where there is one."""
SAID: Final = [
    ("Pyyntö tulee allekirjoittaa.", {"signature"}),
    ("Allekirjoitettu tarkastuspyyntö on toimitettava meille.", {"signature"}),
    ("Emme vaadi pyyntöön allekirjoitusta.", set()),
    ("Pyyntö tehdään sähköpostilla tai allekirjoitettuna kirjeenä.", set()),
    ("Työntekijöiden tulee allekirjoittaa salassapitositoumus.", set()),
    ("En begäran ska undertecknas.", {"signature"}),
    ("Your access request must bear your signature.", {"signature"}),
    ("Jos jatkat sivuston käyttöä, hyväksyt evästeet.", {"use-is-consent"}),
    ("Sivustolla vierailemalla annat suostumuksesi.", {"use-is-consent"}),
    ("Sivuston käyttö ei ole suostumus.", set()),
    ("When you use our website, you agree to cookies.", {"use-is-consent"}),
    ("We use cookies on this site only with your consent.", set()),
    ("Tietoja siirretään ETA-alueen ulkopuolelle, jos se on tarpeen.", {"transfer-need"}),
    ("Tietoja siirretään tarvittaessa EU:n ulkopuolelle vakiolausekkein.", set()),
    ("Emme julkaise asiakkaita, ellei asiakas ole antanut lupaa.", set()),
    ("Uppgifterna lämnas inte till utomstående, förutom till inkasso.", set()),
    ("Uppgifter raderas, om inte en öppen faktura hindrar det.", {"open-invoices"}),
    ("Data are not erased while there are unpaid invoices.", {"open-invoices"}),
    ("You cannot opt out of marketing.", {"no-objection"}),
    ("Kunden kan inte förbjuda reklam.", {"no-objection"}),
    ("Vi samlar in personbeteckning av alla.", {"special-data"}),
    ("Emme käsittele terveystietoja.", set()),
    ("Kunderna publiceras, om de inte har förbjudit det.", {"published-unless"}),
]


def told(name: str, *kinds: str) -> str:
    said = sentences_in(NOTICES / name)
    found = [each for each in findings_in(said, language_of(said)) if each.kind in kinds]
    return " ".join(f"{each.rule}:{each.line}" if each.line else each.rule for each in found)


@pytest.mark.parametrize("name", FOUND)
def test_what_is_found_in_each_notice(name: str) -> None:
    missing, unlawful = FOUND[name]

    assert told(name, "missing") == missing
    assert told(name, "unlawful", "risky") == unlawful


def test_every_notice_is_in_the_table_and_breaks_what_it_can() -> None:
    said = " ".join(one for pair in FOUND.values() for one in pair).split()
    broken = {each.partition(":")[0] for each in said}

    assert {each.name for each in NOTICES.iterdir()} == {*FOUND}
    assert broken == {each.id for each in rules() if each.kind != "check"}
    assert all(each.title[language] for each in rules() for language in Language)


@pytest.mark.parametrize(("said", "found"), SAID)
def test_one_sentence(said: str, found: set[str]) -> None:
    findings = findings_in(sentences_in_text(said), Language.FI)

    assert {each.rule for each in findings if each.kind in {"unlawful", "risky"}} == found


def test_the_command_tells_places_and_ends_with_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ends = []
    for name in ("fi-vanha.txt", "sv-bra.md"):
        with pytest.raises(SystemExit) as end:
            main(["lint-notice", str(NOTICES / name)])
        ends.append(end.value.code)
    printed = capsys.readouterr().out

    assert ends == [1, 0]
    assert "fi-vanha.txt:26: LAITON signature" in printed
    assert "6097/161/21" in printed
    assert "Inget saknas och inget är olagligt." in printed
