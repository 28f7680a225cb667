"""Customer lists are read as programs write them, or turned away whole."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.imports.rules.refused import (
    BrokenFile,
    FileTooBig,
    NoHeader,
    NotATable,
    NothingToImport,
)
from api.imports.rules.sheets import FileKind
from api.kernel.refusals import Refusal
from tests.rules.lists import HEADER, TABLES, refusal_of
from tests.rules.lists import read as read_list

DATA = Path(__file__).parents[1] / "data"
LISTS = sorted(path.name for path in DATA.iterdir() if path.suffix in {".csv", ".xlsx"})
ENCODINGS = st.sampled_from(["windows-1252", "utf-8", "utf-8-sig", "utf-16"])


def as_csv(rows: Sequence[Sequence[str]], delimiter: str = ";", newline: str = "\r\n") -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=newline).writerows(rows)
    return file.getvalue()


@given(TABLES, ENCODINGS, st.sampled_from(";,\t"), st.sampled_from(["\r\n", "\n"]))
@settings(max_examples=100)
def test_a_table_reads_back_as_it_was_written(
    rows: list[tuple[str, str, str]], encoding: str, delimiter: str, newline: str
) -> None:
    content = as_csv([HEADER, *rows], delimiter, newline).encode(encoding)

    read = read_list(content, "list.csv")

    assert read.kind is FileKind.CSV
    assert read.columns == HEADER
    assert [row.cells for row in read.rows] == [[cell.strip() for cell in row] for row in rows]
    assert [row.number for row in read.rows] == [*range(2, len(rows) + 2)]


@given(st.binary(max_size=400))
@settings(max_examples=100)
def test_whatever_is_sent_is_read_or_refused(content: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"\xff\xfe", b"Nimi;Puhelin\n"):
        try:
            read_list(start + content, "list.csv")
        except Refusal as refusal:
            assert refusal.status in {413, 422}  # noqa: PT017 - one of two outcomes


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding: str) -> None:
    read = read_list("Nro;Nimi\n1;Äijä Oy\n".encode(encoding), "a.csv")

    assert read.rows[0].cells == ["1", "Äijä Oy"]


def test_titles_above_the_names_of_the_columns_are_passed_over() -> None:
    read = read_list(b"Asiakkaat\n22.11.2026;;\n\nNro;Nimi\n1;Malli Oy\n", "a.csv")

    assert read.columns == ["Nro", "Nimi"]
    assert [(row.number, row.cells) for row in read.rows] == [(5, ["1", "Malli Oy"])]


def test_columns_have_names_of_their_own() -> None:
    read = read_list(b"Nimi;Puhelin;Puhelin;\nMalli Oy;1;2;3\n", "a.csv")

    assert read.columns == ["Nimi", "Puhelin", "Puhelin #3", "#4"]


def test_a_cell_with_an_identity_code_is_not_kept() -> None:
    read = read_list(
        "Nimi;Huom;Tilaus\nMalli Oy;ks. 131052\u2013308T;131052-3081\n".encode(), "a.csv"
    )

    assert read.rows[0].cells == ["Malli Oy", None, "131052-3081"]


def test_marks_that_nobody_sees_are_taken_away() -> None:
    read = read_list("Nimi;Puhelin\nMalli\u200b Oy;\u202d0400000012\u202c\n".encode(), "a.csv")

    assert read.rows[0].cells == ["Malli Oy", "0400000012"]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", NothingToImport),
        (b" \r\n\r\n", NothingToImport),
        (b"Nro;Nimi\n", NothingToImport),
        (b";;\n;;\n", NothingToImport),
        (b"\x89PNG\r\n\x1a\n\x00\x00", NotATable),
        (b"Nro;Nimi\n1;Malli\x00\n", NotATable),
        (b"%PDF-1.7 a;b\n1;2", NotATable),
        (b"<html><table><tr><td>Nimi", NotATable),
        (b"Dear sir\nthis is a letter\n", NotATable),
        (b"PK\x03\x04 and nothing more", BrokenFile),
        (b"1001;0000027-0\n1002;0000035-0\n", NoHeader),
        ("Nro;Nimi\n1;Äijä\n".encode() + b"2;\xe4ij\xe4\n", BrokenFile),
        (b"\xff\xfeN\x00r\x00o", BrokenFile),
        (b"\xff\xfe", NothingToImport),
        (b"\xff\xfeN\x00\x00\xd8;\x00", BrokenFile),
        (b'Nro;Nimi\n1;"Malli Oy\n2;Toinen Oy\n', BrokenFile),
        (b'Nro;Nimi\n1;"Malli" Oy\n', BrokenFile),
        (b"Nro;Nimi;Puhelin\n1;Malli Oy;\n2;Toi", BrokenFile),
        (b"Nro;Nimi\n1;Malli Oy;yksi liikaa\n", BrokenFile),
        (b"Nro;Nimi\n1;Malli\x07 Oy\n", NotATable),
        (b"Nro;Nimi\n" + b"1;Malli Oy\n" * 100_001, FileTooBig),
        (b"Nimi;Puhelin" + b";x" * 99 + b"\n1;2" + b";x" * 99, FileTooBig),
        (b"Nro;Nimi\n" + b"\n" * 200_000, FileTooBig),
        (b"Nro;Nimi\n" + b"x" * (10 * 1024 * 1024), FileTooBig),
    ],
    ids=lambda each: each.__name__ if isinstance(each, type) else None,
)
def test_what_is_no_whole_table_is_refused(content: bytes, kind: type[Refusal]) -> None:
    assert refusal_of(content) is kind


def test_a_broken_file_names_its_rows() -> None:
    with pytest.raises(BrokenFile) as refused:
        read_list(b"Nro;Nimi;Puh\n1;Malli Oy;\n2;Toi\n3;Kolmas Oy;\n4\n", "a.csv")

    assert refused.value.facts == {"rows": ["3", "5"], "wrong_rows": 2}


def test_an_old_kind_of_file_is_refused_by_its_ending() -> None:
    assert refusal_of(b"Nro;Nimi\n1;Malli Oy\n", "list.xls") is NotATable


@pytest.mark.parametrize("name", LISTS)
def test_the_invented_lists_are_read(name: str) -> None:
    read = read_list((DATA / name).read_bytes(), name)

    assert len(read.rows) in {8, 11, 14}
