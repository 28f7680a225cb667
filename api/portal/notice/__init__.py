"""The notice as it holds for whoever is signed in: which version, and whether it was read."""
