"""Words by which wrong letters are put right are nobody's, and go with whoever had them."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from api.jobs.task import Task
from api.kernel.access import REGISTER
from api.kernel.identifiers import new_id
from api.privacy.erasure.forgetting import forget_words
from api.privacy.erasure.unsaid import forget_unsaid_words
from api.views.search_tables import SearchEntry, SearchWord
from tests.register import HEARD, Client, Register


async def known(register: Register) -> set[str]:
    async with register.work(writes=False) as work:
        return {*await work.session.scalars(select(SearchWord.word))}


async def created(client: Client, family: str) -> dict[str, Any]:
    person = {"form": "person", "given_name": "Tuula", "family_name": family, "source": HEARD}
    answer = await client.post("/customers", json=person)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def test_words_go_with_whoever_had_them_and_stay_with_whoever_has(
    register: Register, order_desk: Client
) -> None:
    first = await created(order_desk, "Qvistmalli")
    await created(order_desk, "Toinen")
    assert {"tuula", "qvistmalli", "toinen"} <= await known(register)

    async with register.work() as work:
        await forget_words(work, [UUID(first["party_id"])])
    assert await known(register) & {"tuula", "qvistmalli", "toinen"} == {"tuula", "toinen"}
    found = await order_desk.post("/customers/search", json={"text": "qvistmali"})
    assert found.json()["items"] == []

    async with register.work() as work:
        entries = update(SearchEntry).where(SearchEntry.text.contains("toinen"))
        connection = await work.session.connection()
        await connection.execute(entries.values(text="tuula kolmas"))
    assert {"toinen", "kolmas"} <= await known(register), "what left by another way stays a day"
    await forget_unsaid_words(
        Task(new_id(), "forget_unsaid_words", new_id(), 1, REGISTER.id, register.works)
    )
    assert await known(register) & {"tuula", "toinen", "kolmas"} == {"tuula", "kolmas"}
