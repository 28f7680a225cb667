"""The record of processing (GDPR 30), the data catalogue, the retention table: out of code."""
