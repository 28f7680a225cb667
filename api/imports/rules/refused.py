"""Why a file is turned away whole; nothing of it is kept then."""

from typing import Final

from api.kernel.refusals import Invalid, Refusal

MOST_BYTES: Final = 10 * 1024 * 1024
MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 100
MOST_NAMED: Final = 20
"""How many wrong lines a refusal names before it stops."""


class FileTooBig(Refusal):
    """The file holds more than one import takes."""

    status = 413


class NotATable(Invalid):
    """Not a table: send a CSV or XLSX file."""


class NoHeader(Invalid):
    """The file has no row that names its columns."""


class NothingToImport(Invalid):
    """There is nothing in the file to import."""


class BrokenFile(Invalid):
    """The file is damaged or cut short."""


def check_size(*, size: int = 0, rows: int = 0, columns: int = 0) -> None:
    """Refuse what is over a limit; nobody waits for a file that nobody meant to send."""
    if size > MOST_BYTES or rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise FileTooBig(
            f"At most 10 MiB, {MOST_ROWS} rows and {MOST_COLUMNS} columns.",
            most_bytes=MOST_BYTES,
            most_rows=MOST_ROWS,
            most_columns=MOST_COLUMNS,
        )
