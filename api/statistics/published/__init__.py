"""What is published of each month when it is over: once, and the same in every format."""
