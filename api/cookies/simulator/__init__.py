"""The demo's vendor, on a port of this machine."""
