"""Who came through which gate: taken in from the gates' system, and soon forgotten."""
