"""Who has looked at whom, as what and why: the log of views, by person."""
