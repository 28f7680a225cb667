"""Who we trade with: persons, organisations, their roles, addresses and sites."""
