"""What is remembered about customers, and what is still to be done for them."""
