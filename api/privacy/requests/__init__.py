"""A request and its items, from receipt to answer: clocks, decisions, and what follows."""
