"""Which clauses a sentence says: ours, those of an old notice, and what nobody keeps."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from api.kernel.languages import Language
from api.notice.comparing.configured import Unset
from api.notice.comparing.contacts import Contacts, contacts_in
from api.notice.comparing.matching import clauses_said, sayings
from api.notice.comparing.schemas import SentenceVerdict as V
from api.notice.comparing.verdicts import compared
from api.notice.lint.reading import sentences_in, sentences_in_text
from api.notice.sources import clauses, source

HOLE: Final = re.compile(r"\{\w+\}")
NOTICES: Final = Path(__file__).parents[2] / "data" / "notices"


def ours() -> Iterator[tuple[str, str, str, str]]:
    for language in Language:
        for section in source(language).sections:
            for part in section.parts:
                if not part.table:
                    yield language, part.clause, section.title, part.text


# clause: C02 C56 each clause of the notice is known again in each language
def test_our_own_sentences_are_known_again() -> None:
    unknown = [
        (language, clause)
        for language, clause, title, text in ours()
        if not any(
            clause in clauses_said(each)
            for each in sentences_in_text(f"## {title}\n\n{HOLE.sub('on Malli', text)}.")
        )
    ]

    assert unknown == []


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("Tietosi hävitetään pyynnöstäsi, elleivät avoimet laskut estä sitä.", "C23"),
        ("Tietoja ei siirretä EU:n ulkopuolelle.", "C30"),
        ("Jos yritykset yhdistyvät, tiedot siirtyvät.", "C31"),
        ("Jokainen työntekijä on allekirjoittanut salassapitosopimuksen.", "C36"),
        ("Ovet ja arkistokaapit lukitaan.", "C34"),
        ("Virustorjunta ja palomuuri ovat käytössä.", "C38"),
        ("Emme kerää arkaluonteisia tietoja.", "C39"),
        ("Voit valittaa tietosuojavaltuutetulle.", "C55"),
        ("Dokument förvaras i låsta arkivskåp.", "C40"),
        ("Vi svarar på dina frågor och kommentarer.", "C13"),
        ("We disclose data for credit checks and debt collection.", "C29"),
        ("You have the right to withdraw your consent.", "C46"),
    ],
)
def test_sentences_of_others_are_matched(written: str, first: str) -> None:
    [said] = sentences_in_text(written)
    assert first in clauses_said(said)


@pytest.mark.parametrize(
    "written",
    [
        "Kasvot tunnistetaan portilla.",
        "Sinulla ei ole oikeutta siirtää tietojasi toiseen järjestelmään.",
        "Emme poista tietojasi, vaikka pyytäisit.",
        "Laadittu 1.3.2021.",
        "Har du ingen bil kan du gå.",
        "We use drones to map the quarry.",
    ],
)
def test_what_nobody_keeps_stays_unmatched(written: str) -> None:
    [said] = sentences_in_text(written)
    assert clauses_said(said) == []
    assert compared(said, [], Language.FI).verdict is V.UNMATCHED


@pytest.mark.parametrize(
    ("written", "unset", "verdict"),
    [
        ("Käyttämällä sivustoa hyväksyt evästeet.", (), V.UNLAWFUL),
        ("Palomuuri ja virustorjunta ovat käytössä.", (), V.KEPT),
        (
            "Palomuuri ja virustorjunta ovat käytössä.",
            (Unset.VIRUS_SCAN,),
            V.UNSET,
        ),
        ("Palomuuri ja virustorjunta ovat käytössä.", (Unset.MAIL,), V.KEPT),
    ],
)
def test_the_worst_that_holds_is_told(
    written: str, unset: tuple[Unset, ...], verdict: V
) -> None:
    [said] = sentences_in_text(written)
    found = compared(said, unset, Language.FI)

    assert (found.verdict, found.text) == (verdict, written)
    assert bool(found.faults) == (verdict is V.UNLAWFUL)


def test_every_clause_has_its_patterns_and_none_is_made_up() -> None:
    assert [each.clause for each in sayings()] == sorted(clauses())


def test_how_the_controller_is_reached_is_no_authoritys_address() -> None:
    said = sentences_in_text(
        "Yhteystiedot\n\nMalli Oy, puh. 09 000 0001, tietosuoja@malli.example.\n\n"
        "Oikeudet\n\nVoit valittaa tietosuojavaltuutetulle, tsv@viranomainen.example.\n"
    )
    assert contacts_in(said) == Contacts("tietosuoja@malli.example", "09 000 0001")
    assert contacts_in(said[-1:]) == Contacts(None, None)


def test_most_of_a_notice_that_nobody_here_wrote_is_matched() -> None:
    said = [each for file in sorted(NOTICES.iterdir()) for each in sentences_in(file)]
    matched = [each for each in said if clauses_said(each)]
    assert len(matched) / len(said) > 0.8
