"""How a notice is written, numbered, compared and held to its word."""
