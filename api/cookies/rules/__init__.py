"""When a choice about cookies holds, and what it allows."""
