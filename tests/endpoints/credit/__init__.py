"""Stories of credit checks: a bureau that answers or misbehaves, a partner that comes."""
