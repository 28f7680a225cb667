"""What customers see and do for themselves, and what whoever we know of may ask to see."""
