"""Keep the distinct words of names and plates, so that a wrong letter is put right by them.

Revision: 0051, after 0050. Triggers add them with the entries they stand in; the erasure and
the nightly sweep take them away. May run while the old code serves.
"""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"

ADDING = """
INSERT INTO search_words (word) SELECT DISTINCT said.value FROM {entries} entry, {said}
WHERE entry."column" IN ('name', 'plate_key')
  AND length(said.value) BETWEEN 4 AND 60 AND {has_letter}
  AND NOT EXISTS (SELECT 1 FROM search_words known WHERE known.word = said.value)
"""
OF_SQLITE = {
    "said": """json_each('["' || replace(entry.text, ' ', '","') || '"]') said""",
    "has_letter": "said.value GLOB '*[^0-9]*'",
}
OF_POSTGRESQL = {
    "said": "unnest(string_to_array(entry.text, ' ')) said(value)",
    "has_letter": "said.value ~ '[^0-9]'",
}
ONE = '(SELECT new.text AS text, new."column" AS "column")'
FUNCTION = f"""
CREATE FUNCTION keep_search_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
{ADDING.format(entries="written", **OF_POSTGRESQL)};
RETURN NULL; END $$
"""
TRIGRAMS = "CREATE INDEX ix_search_words_trigrams ON search_words USING gin (word gin_trgm_ops)"
UNSAMPLED = "ALTER TABLE search_words ALTER COLUMN word SET STATISTICS 0"
"""The planner keeps no samples, which would outlive the words."""
WRITTEN = {"said": "INSERT", "resaid": "UPDATE"}


def upgrade() -> None:
    op.create_table(
        "search_words",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("word", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_words")),
    )
    op.create_index("ix_search_words_word", "search_words", ["word"])
    if op.get_bind().dialect.name == "sqlite":
        for name, event in WRITTEN.items():
            op.execute(
                f"CREATE TRIGGER search_words_{name} AFTER {event} ON search_entries BEGIN "
                + ADDING.format(entries=ONE, **OF_SQLITE)
                + "; END"
            )
        op.execute(ADDING.format(entries="search_entries", **OF_SQLITE))
        return
    op.execute(TRIGRAMS)
    op.execute(UNSAMPLED)
    op.execute(FUNCTION)
    for name, event in WRITTEN.items():
        op.execute(
            f"CREATE TRIGGER search_words_{name} AFTER {event} ON search_entries"
            " REFERENCING NEW TABLE AS written"
            " FOR EACH STATEMENT EXECUTE FUNCTION keep_search_words()"
        )
    op.execute(ADDING.format(entries="search_entries", **OF_POSTGRESQL))


def downgrade() -> None:
    postgresql = op.get_bind().dialect.name == "postgresql"
    for name in WRITTEN:
        op.execute(
            f"DROP TRIGGER search_words_{name}" + (" ON search_entries" if postgresql else "")
        )
    if postgresql:
        op.execute("DROP FUNCTION keep_search_words()")
    op.drop_table("search_words")
