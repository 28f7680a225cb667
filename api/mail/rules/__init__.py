"""What may be mailed to whom."""
