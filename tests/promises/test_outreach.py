"""Nothing goes out unasked but through the gate: read off the code, and tried at run time."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import api
from api.mail.gate import CLOSED
from api.mail.templates import TEMPLATES, TemplateKind
from api.outreach.gate.mailing import MailGate
from api.outreach.gate.passing import WentRound
from api.outreach.runs.printing import MAKERS
from tests.register import Register

CODE: Final = Path(api.__path__[0])
ONLY_IN: Final = {
    "Passed": {"outreach/gate/passing.py"},
    "MarketingMail": {"outreach/campaigns/sending.py"},
    "send_marketing": {"outreach/campaigns/sending.py"},
    "stored_and_promised": {"mail/actions.py", "mail/marketing.py"},
    "label_sheets_pdf": {"outreach/runs/printing.py"},
    "directory_pdf": {"outreach/runs/printing.py"},
    "file_of": {"outreach/runs/routes.py"},
    "OutreachLine": {"outreach/runs/making.py"},
    "Objection": {"standing/actions.py"},
    "ConsentEntry": {
        *("outreach/consents/actions.py", "outreach/consents/answering.py"),
    },
}
"""What makes a way out, or the leave for one; and the only files that may call it."""


# clause: C16 C18 nothing goes round the gate: read off the code
@pytest.mark.parametrize("name", ONLY_IN)
def test_only_these_files_open_a_way_out(name: str) -> None:
    calling = {
        str(file.relative_to(CODE))
        for file in CODE.rglob("*.py")
        if not str(file.relative_to(CODE)).startswith("demo/")
        for called in _called(file)
        if called == name
    }

    assert calling <= ONLY_IN[name], f"{name} is called elsewhere: ask the gate there"


# clause: C12 marketing wordings are sent by the one way that has a gate
def test_each_marketing_wording_can_be_left_and_no_service_wording_sells() -> None:
    marketing = [each for each in TEMPLATES if each.kind is TemplateKind.MARKETING]

    assert marketing
    assert all("[[link]]" in text for each in marketing for text in each.text.values())


# clause: C16 nothing goes round the gate: at run time
async def test_the_running_register_has_the_gate_and_files_ask_for_leave(
    register: Register,
) -> None:
    office = register.app.state.office

    assert isinstance(office.gate, MailGate)
    assert office.gate is not CLOSED
    assert all(each.__module__ == "api.outreach.runs.printing" for each in MAKERS.values())
    assert WentRound.__doc__


def _called(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr
