"""What stands in the way of an erasure, as a graph; and what follows when some of it ends."""
