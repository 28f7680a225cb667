"""What messages are, when they are due, and what their text must not hold."""
