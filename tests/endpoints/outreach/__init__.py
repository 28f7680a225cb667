"""What goes out unasked, and what does not: stories through HTTP."""
