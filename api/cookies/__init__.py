"""What may be stored in a visitor's browser beside what is necessary: vendors, choices."""
