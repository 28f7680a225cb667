"""What erased values leave on disk: cleaned at night, and looked for in restored backups."""
