"""The command that reads a privacy notice and says what is missing or unlawful in it."""

import argparse
import sys
from pathlib import Path
from typing import Final

from api.kernel.languages import Language
from api.notice.lint.findings import Finding, findings_in, language_of
from api.notice.lint.reading import sentences_in
from api.settings import Settings

KINDS: Final = {
    "missing": {Language.FI: "PUUTTUU", Language.SV: "SAKNAS", Language.EN: "MISSING"},
    "unlawful": {Language.FI: "LAITON", Language.SV: "OLAGLIGT", Language.EN: "UNLAWFUL"},
    "risky": {Language.FI: "RISKI", Language.SV: "RISK", Language.EN: "RISKY"},
    "check": {Language.FI: "tarkista", Language.SV: "kontrollera", Language.EN: "check"},
}
GOOD: Final = {
    Language.FI: "Ei puutteita eikä lainvastaista.",
    Language.SV: "Inget saknas och inget är olagligt.",
    Language.EN: "Nothing is missing and nothing is unlawful.",
}


def lint_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a notice: .txt, .md or .html")
    parser.add_argument("--language", choices=[*Language], help="of what is told; its own else")


def lint_notice(_settings: Settings, said: argparse.Namespace) -> int:
    """Read a notice against GDPR 13 and 14 and known conflicts; 1 when something is amiss.

    What only must be told where it applies is printed, and does not count.
    """
    try:
        read = sentences_in(said.file)
    except OSError as error:
        sys.exit(f"{said.file}: {error.strerror}")
    language = Language(said.language) if said.language else language_of(read)
    found = findings_in(read, language)
    for each in found:
        sys.stdout.write(_told(said.file, each, language))
    amiss = [each for each in found if each.kind != "check"]
    if not amiss:
        sys.stdout.write(f"{GOOD[language]}\n")
    return 1 if amiss else 0


def _told(file: Path, each: Finding, language: Language) -> str:
    place = f"{file}:{each.line}" if each.line else f"{file}:-"
    quote = f'\n    "{each.quote}"' if each.quote else ""
    kind = KINDS[each.kind][language]
    return f"{place}: {kind} {each.rule}: {each.title} [{each.source}]{quote}\n"
