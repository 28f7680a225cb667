"""The lists that can be brought in, a shape for each noun."""
