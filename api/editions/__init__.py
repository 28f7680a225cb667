"""The editions of the privacy notice: what was published, and which of it is in force."""
