"""Holds a notice that a company brings along against the clauses that the register keeps."""
