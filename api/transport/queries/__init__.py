"""What can be looked up about transport, and what of it each caller may see."""
