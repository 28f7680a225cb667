"""Identifiers made one by one and by the thousand are of the same kind."""

from uuid import RFC_4122, UUID

from api.kernel.identifiers import new_id, new_id_texts

MANY = 5_000


def test_every_identifier_is_a_uuid_of_version_7() -> None:
    texts = new_id_texts(MANY)
    made = [UUID(text) for text in texts]

    assert [str(each) for each in made] == texts
    assert len(set(made)) == MANY
    for each in (*made, new_id()):
        assert (each.version, each.variant) == (7, RFC_4122)


def test_later_identifiers_sort_after_earlier_ones() -> None:
    before, among, after = new_id(), new_id_texts(3), new_id()

    moments = [str(each)[:13] for each in (before, *among, after)]

    assert moments == sorted(moments)
