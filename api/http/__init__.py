"""HTTP: routes that state their access, callers, problems, retries, conditional requests."""
