"""Who comes in, and what of their own data they change by themselves."""
