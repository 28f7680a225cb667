"""What may be handed to partners, and what they may report."""
