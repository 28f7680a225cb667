"""Makes an invented register of any size: the same one for the same sizes and seed."""
