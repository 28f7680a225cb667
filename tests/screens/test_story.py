"""The main job, end to end, over HTTP and TCP against the demo: what `dev.py story` plays."""

import subprocess
import sys

import pytest

from tests.screens.conftest import ROOT
from tests.screens.served import Demo


@pytest.mark.long
def test_the_story_comes_out_right(own_demo: Demo) -> None:
    command = [sys.executable, "-m", "api", "story", "--url", own_demo.url]

    played = subprocess.run(  # noqa: S603 - a list written here
        command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )

    assert played.returncode == 0, played.stderr
