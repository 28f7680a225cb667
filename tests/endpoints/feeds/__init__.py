"""Stories of official registers: what they tell becomes a proposal, and a person decides."""
