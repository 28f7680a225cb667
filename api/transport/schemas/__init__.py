"""What is said about transport, in and out."""
