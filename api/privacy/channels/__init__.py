"""Whether requests get through by every channel."""
