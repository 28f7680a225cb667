"""The words of what is done about disks."""

from enum import StrEnum


class DiskWork(StrEnum):
    """What a report tells of."""

    CLEANING = "cleaning"
    """Tables that held erased values were written anew."""
    DRILL = "drill"
    """A backup was restored aside, and searched for whoever was erased."""
