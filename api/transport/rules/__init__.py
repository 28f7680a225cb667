"""How loads are planned, and what may become of them."""
