"""Who works on which request, and how the work goes: numbers that name nobody."""
