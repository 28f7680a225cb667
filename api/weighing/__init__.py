"""Trucks on the scale: readings, visits and sealed weigh tickets."""
