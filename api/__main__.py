"""Lets `python -m api` run the command line."""

from api.cli.main import main

main()
