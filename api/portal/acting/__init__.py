"""What somebody does about their own data: puts right, takes away, objects, asks."""
