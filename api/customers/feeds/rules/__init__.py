"""Who is asked about, what an answer proposes, and how the files of Posti are read."""
