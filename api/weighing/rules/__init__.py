"""What a scale may say, and how two readings make a load. No I/O, no clock."""
