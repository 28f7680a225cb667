"""What a new register may begin with."""
