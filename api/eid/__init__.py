"""Strong electronic identification, as a port: who somebody is, on a provider's word."""
