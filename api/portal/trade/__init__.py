"""What somebody has ordered, had weighed and owes, for every customer they act for."""
