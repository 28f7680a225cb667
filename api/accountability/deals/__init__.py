"""The deal room of a company sale: sums first, then pseudonyms, all of it when it is closed."""
