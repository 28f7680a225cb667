"""What can be done about vehicles, carriers, drivers and loads."""
