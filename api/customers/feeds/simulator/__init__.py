"""A business register on this machine, for tests and the demo: it answers, or misbehaves."""
