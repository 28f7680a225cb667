"""Index the words by which records are found, so that any part of a word finds them.

Revision: 0002, after 0001.

SQLite gets a full-text index of trigrams beside the table, kept by triggers; PostgreSQL a
trigram index of its own. May run while the old code serves: no column changes.
"""

from alembic import op

revision = "0002"
down_revision = "0001"

INDEX = """
CREATE VIRTUAL TABLE search_index
USING fts5(text, content='search_entries', content_rowid='id', tokenize='trigram')
"""
ADDED = """
CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN
  INSERT INTO search_index(rowid, text) VALUES (new.id, new.text);
END
"""
REMOVED = """
CREATE TRIGGER search_entries_removed AFTER DELETE ON search_entries BEGIN
  INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', old.id, old.text);
END
"""
CHANGED = """
CREATE TRIGGER search_entries_changed AFTER UPDATE ON search_entries BEGIN
  INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO search_index(rowid, text) VALUES (new.id, new.text);
END
"""
FILLED = "INSERT INTO search_index(search_index) VALUES ('rebuild')"
TRIGRAMS = (
    "CREATE INDEX ix_search_entries_trigrams ON search_entries USING gin (text gin_trgm_ops)"
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for statement in (INDEX, ADDED, REMOVED, CHANGED, FILLED):
            op.execute(statement)
    else:
        op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        op.execute(TRIGRAMS)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for name in ("added", "removed", "changed"):
            op.execute(f"DROP TRIGGER search_entries_{name}")
        op.execute("DROP TABLE search_index")
    else:
        op.execute("DROP INDEX ix_search_entries_trigrams")
