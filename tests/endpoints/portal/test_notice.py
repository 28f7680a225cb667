"""Who is signed in says to have read the notice: that version, once, and for good."""

from tests.endpoints.notice.test_versions import drafted, found, published
from tests.endpoints.portal.themselves import guest, owner
from tests.endpoints.privacy.keeper import Keepers
from tests.endpoints.privacy.owing import person
from tests.endpoints.yard import Yard
from tests.promises.asking import unchanged
from tests.register import Register


# clause: C02 the acknowledgement of a customer names the exact version
async def test_a_version_is_acknowledged_once_and_stays(register: Register) -> None:
    yard, keepers = await Yard.opened(register), await Keepers.of(register)
    maija = await person(yard.order_desk)
    me = await owner(register, maija, "maija@malli.example")
    url = "/my/notice/acknowledgement"
    assert (await me.get("/my/notice")).json()["number"] is None
    assert (await me.post(url, json={"number": "1.0.0"})).status_code == 404
    await found(register)
    first = await drafted(keepers.first, "addition")
    await published(keepers.second, first)

    unread = (await me.get("/my/notice")).json()
    read = (await me.post(url, json={"number": "1.0.0"})).json()
    again = (await me.post(url, json={"number": "1.0.0"})).json()
    async with unchanged(register):
        moved = await me.post(url, json={"number": "0.9.0"})

    assert (unread["number"], unread["acknowledged_at"]) == ("1.0.0", None)
    assert read["acknowledged_at"] == again["acknowledged_at"] is not None
    assert (moved.status_code, moved.json()["type"]) == (409, "/problems/notice-moved")
    [version] = (await keepers.first.get("/notices")).json()["items"]
    assert version["acknowledged"] == 1
    told = (await me.get("/my/data", params={"most": 500})).text
    assert '"notice_acknowledgements"' in told
    other = await guest(register, (await person(yard.order_desk))["party_id"])
    assert (await other.get("/my/notice")).json()["acknowledged_at"] is None
