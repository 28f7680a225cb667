#!/usr/bin/env python3
"""Everything a developer types: `python3 dev.py demo`, `python3 dev.py test`, and the rest.

Needs Python 3.11 or newer and pip, nothing else; what it installs stays in this folder.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- whoever starts it may have an older one
    sys.exit(f"Punnus needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

from dev.commands import main

main(sys.argv[1:])
