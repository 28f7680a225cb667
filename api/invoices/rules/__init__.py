"""What is allowed of invoices, and how they are counted, numbered and asked for."""
