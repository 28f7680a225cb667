"""What the company says unasked: consents, one gate, campaigns, labels, the directory."""
