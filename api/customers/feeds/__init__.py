"""What official registers tell of customers: proposals that a person accepts or rejects."""
