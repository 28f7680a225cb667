"""Whether a customer may buy on account: checks by a bureau."""
