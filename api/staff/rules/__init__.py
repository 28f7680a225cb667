"""What makes a password, a code and an attempt to sign in acceptable. No I/O, no clock."""
