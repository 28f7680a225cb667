"""Personal data breaches: the clock of 72 hours, whom they touched, and who was told."""
