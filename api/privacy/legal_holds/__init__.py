"""Legal holds: a keeper keeps certain records of somebody for a named claim, until a day."""
