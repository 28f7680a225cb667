"""Lets `python -m api` run the command line."""

import gc

gc.disable()  # nothing of what is imported becomes garbage: looking for it takes a second

from api.cli.main import main  # noqa: E402

gc.freeze()
gc.enable()
gc.set_threshold(20_000, 20, 50)  # a request makes thousands of objects, and few are cycles

main()
