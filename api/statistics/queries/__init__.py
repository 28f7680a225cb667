"""What can be looked up about many records at once."""
