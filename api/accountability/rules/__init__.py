"""What is allowed of all that the controller answers for."""
