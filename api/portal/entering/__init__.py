"""How somebody comes in: by a mailed link to an account, or by a mailed code."""
