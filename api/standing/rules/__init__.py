"""How a party stands: who is restricted, and who must not come back."""
