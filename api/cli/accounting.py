"""The command that writes what the controller must be able to show, as the code says it."""

import argparse
import sys

from api.accountability.processing.checking_in import FOLDER, checked_in
from api.settings import Settings


def record_processing(_settings: Settings, _said: argparse.Namespace) -> int:
    """Write the record of processing, the data catalogue and the retention table anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in checked_in().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{FOLDER / name}\n")
    return 0
