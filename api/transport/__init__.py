"""How loads travel: vehicles, carriers, drivers and planned loads."""
