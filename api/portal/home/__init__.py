"""Where a customer arrives: who they are, and whom they may act for."""
