"""What is done with the rows of each noun: found, made, changed."""
