"""Rules of the privacy notice, and of the linter for any."""
