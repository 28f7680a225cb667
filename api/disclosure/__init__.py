"""The only way out for personal data: recipients, the ledger, and the gateway."""
