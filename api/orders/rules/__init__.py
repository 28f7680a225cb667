"""What is allowed of orders, and how they are priced and counted."""
