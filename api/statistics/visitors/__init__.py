"""How often the public pages are looked at: numbers by day, and nothing about who looked."""
