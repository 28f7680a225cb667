"""How a file becomes a table, and a row of it a customer. Bytes in, words out."""
