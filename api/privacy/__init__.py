"""What a data subject asks, and how the register answers: requests, plans, erasure."""
