"""Following a request without an account, by its code."""
