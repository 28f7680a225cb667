"""The one gate: asked at the moment of sending, for every way by which something goes out."""
