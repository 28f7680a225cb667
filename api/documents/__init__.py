"""Documents: what leaves the register on paper, the same bytes for the same data and time."""
