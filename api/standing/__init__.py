"""What holds for a party: restriction of processing, and suppression."""
