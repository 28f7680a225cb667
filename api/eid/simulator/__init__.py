"""A provider of strong identification on this machine: for the demo, and to be lied to by."""
