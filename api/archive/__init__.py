"""Papers and their scans: where each one is, who has it, and how it came to an end."""
