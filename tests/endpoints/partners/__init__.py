"""Stories of billing partners: what they are handed, and that they reach nothing else."""
