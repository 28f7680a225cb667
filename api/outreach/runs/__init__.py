"""What was sent or printed to whom: lists as they stood, and those called back."""
