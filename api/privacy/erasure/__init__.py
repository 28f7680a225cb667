"""Computing the plan of an erasure, approving it, and carrying it out class by class."""
