"""Typst, held ready: one compiler for each template."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final, cast

import typst

_HERE: Final = Path(__file__).parent


class Template(StrEnum):
    """What kinds of document there are."""

    TICKET = "ticket"
    INVOICE = "invoice"
    REFUSAL = "refusal"
    ERASURE = "erasure"
    CORRECTION = "correction"
    REPORT = "report"
    LABELS = "labels"
    ADDRESS_LABELS = "address-labels"
    DIRECTORY = "directory"
    DESTRUCTION = "destruction"
    BREACH = "breach"


@dataclass(frozen=True, slots=True)
class Press:
    """One template, compiled once. A Typst compiler does one thing at a time."""

    compiler: typst.Compiler
    free: Lock = field(default_factory=Lock)

    def pdf(self, data: Mapping[str, Any], at: datetime, attached: str | None) -> bytes:
        """Print some data; only PDF/A-3 may hold a file beside what is drawn."""
        inputs = {"data": json.dumps(data, sort_keys=True)}
        if attached is not None:
            inputs["attached"] = attached
        with self.free:
            made = self.compiler.compile(
                format="pdf",
                sys_inputs=inputs,
                pdf_standards=["a-2a" if attached is None else "a-3a", "ua-1"],
                timestamp=at,
            )
        return cast("bytes", made)  # a list only where each page is a file


@cache
def press(template: Template) -> Press:
    templates = _HERE / "templates"
    compiler = typst.Compiler(
        templates / f"{template}.typ",
        root=templates,
        font_paths=[_HERE / "fonts"],
        ignore_system_fonts=True,
    )
    return Press(compiler)
