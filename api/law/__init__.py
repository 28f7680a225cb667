"""What the law and our own policy say: dated data with its source, and pure look-ups by day."""
