"""What can be looked up about requests, and about all that is held on a person."""
