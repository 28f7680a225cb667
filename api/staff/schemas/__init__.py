"""What is said about staff, in and out."""
