"""Lists as people keep them: saved views, files to take away, and the same act on many rows."""
