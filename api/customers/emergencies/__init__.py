"""Records that somebody opens in an emergency, past role and purpose, and accounts for."""
