"""Owns the connections to indicators, and tells what they say to whoever waits for it."""
