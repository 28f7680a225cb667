"""What has happened with a customer, of every kind, in one list by time. It names nobody."""
