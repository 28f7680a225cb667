"""Who may be told what unasked, and by which way."""
