"""Certificates of what stays: their content once, their papers each time alike."""
