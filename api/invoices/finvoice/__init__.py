"""Finvoice 3.0, the Finnish e-invoice: each file one part of it, in the order of its schema."""
