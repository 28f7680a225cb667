"""Punnus: the customer register of a company that sells, receives and moves bulk materials."""
