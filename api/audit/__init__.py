"""What happened and on whose word, written by listeners rather than by hand."""
