"""How fast the register is, and how far from what the machine can do. Loopback only."""
