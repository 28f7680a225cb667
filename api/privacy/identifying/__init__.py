"""Whoever asks for their rights proves who they are, by strong identification."""
