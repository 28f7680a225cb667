"""What a request asks, by when it is answered, and what an erasure may take."""
