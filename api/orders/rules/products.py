"""What products are made of, and which way they go."""

from enum import StrEnum


class Direction(StrEnum):
    """Whether a product leaves the yard or is received there."""

    OUT = "out"
    IN = "in"


class Material(StrEnum):
    """What a product is made of."""

    CRUSHED_ROCK = "crushed_rock"
    GRAVEL = "gravel"
    SAND = "sand"
    CRUSHED_CONCRETE = "crushed_concrete"
    QUARRY_ROCK = "quarry_rock"
    SOIL = "soil"
    WOOD_CHIPS = "wood_chips"
    RECYCLED_WOOD = "recycled_wood"
    METAL = "metal"
    OTHER = "other"
