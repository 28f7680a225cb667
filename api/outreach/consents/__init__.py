"""What people let us do, or no longer: a ledger that is only ever added to, with its proof."""
