"""The journal of erasures, beside the database: what a restored backup has to forget again."""
