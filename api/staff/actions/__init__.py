"""What can be done about accounts, sessions and machines."""
