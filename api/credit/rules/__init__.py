"""For what a bureau may be asked, and what it may answer."""
