"""Staff over HTTP: signing in, one's own account, everyone's accounts, machines, first run."""
