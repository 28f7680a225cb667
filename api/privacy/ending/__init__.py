"""Ends records whose period of ours is over, without being asked: what every table states."""
