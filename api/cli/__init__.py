"""What operators type: `python -m api …`. Output is for people, so it is printed."""
