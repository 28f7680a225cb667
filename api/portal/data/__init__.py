"""What is held about whoever is signed in, live, and what they do about it."""
