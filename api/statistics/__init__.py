"""Numbers without persons: tonnes, turn-around, receivables."""
