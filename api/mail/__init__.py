"""Outgoing e-mail: promised in the transaction that causes it, in the ledger, sent later."""
