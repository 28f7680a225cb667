"""The blocks of a customer's first page, why each is there, and the switch that ends it."""
