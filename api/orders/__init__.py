"""What customers have ordered: products, prices, orders."""
