"""The demo: an invented company, one-press sign-in, and a clock that can be moved."""
