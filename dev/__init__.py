"""The developer's commands. Standard library only: they run before anything is installed."""
