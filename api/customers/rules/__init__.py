"""What is allowed of customers."""
