"""The privacy notice: its versions, what keeps each clause, and its public page."""
