"""Who works here and in which role: accounts, sign-in, sessions, non-disclosure."""
