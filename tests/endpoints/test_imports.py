"""Customer lists, as the order desk brings them in."""

import io
from uuid import UUID

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from api.audit.tables import Change, Provenance
from api.customers.tables import Customer, Party
from api.http.tables import IdempotencyKey
from api.imports.tables import Import, ImportRow
from api.kernel.roles import Role
from tests.endpoints.importing import DATA, NAMES, count, map_as, problems, run, upload
from tests.register import Client, Register


async def test_a_windows_list_is_taken_in_whole(order_desk: Client, register: Register) -> None:
    content = (DATA / "asiakkaat-windows-1252.csv").read_bytes()
    one = await upload(order_desk, content)
    assert (one["state"], one["rows"], one["kind"]) == ("uploaded", 14, "csv")
    assert one["mapping"]["Luottoraja"] is None
    shown = (await order_desk.get(f"/imports/{one['id']}")).json()
    assert shown["sample"][1]["cells"][1] == "Äijälän Sora Oy"

    checked = await map_as(order_desk, one)
    assert (checked["state"], checked["ready"], checked["refused"]) == ("mapped", 14, 0)
    done = await run(order_desk, register, checked)

    assert (done["state"], done["imported"], done["ready"]) == ("done", 14, 0)
    found = await order_desk.post("/customers/search", json={"text": "Äijälän"})
    [row] = found.json()["items"]
    shown = (await order_desk.get(f"/customers/{row['id']}")).json()
    assert shown["number"] == "1002"
    assert shown["phones"][0]["number"] == "+358400001001"
    assert shown["addresses"][0]["postal_code"] == "33210"
    assert shown["billing"][0]["payment_term_days"] == 30
    sources = (await order_desk.get(f"/parties/{shown['party_id']}/provenance")).json()
    assert {each["kind"] for each in sources["items"]} == {"import"}
    assert {each["reference"] for each in sources["items"]} == {"csv row 3"}


async def test_errors_are_told_row_by_row(order_desk: Client, register: Register) -> None:
    content = (DATA / "asiakasrekisteri-utf-8.csv").read_bytes()
    one = await upload(order_desk, content)
    checked = await map_as(order_desk, one, no_business_id_because="kuolinpesä")

    assert (checked["ready"], checked["refused"], checked["duplicates"]) == (4, 6, 1)
    assert await problems(order_desk, one, "refused") == [
        (3, ["business_id: wrong-business-id"]),
        (4, ["phone: wrong-phone"]),
        (5, ["postal_code: wrong-postal-code"]),
        (6, ["note: identity-code-in-text"]),
        (10, ["payment_term_days: wrong-payment-term"]),
        (12, ["email: wrong-email", "postal_code: address-incomplete"]),
    ]
    assert await problems(order_desk, one, "duplicate") == [
        (7, ["business_id: twice-in-the-file"])
    ]
    done = await run(order_desk, register, checked)
    assert (done["imported"], done["refused"], done["duplicates"]) == (4, 6, 1)
    found = await order_desk.post("/customers/search", json={"text": "Mallikas"})
    assert [each["form"] for each in found.json()["items"]] == ["person", "organisation"]


async def test_errors_are_a_file_that_holds_no_cell_and_runs_nothing(
    order_desk: Client,
) -> None:
    lines = ["Nimi;=HYPERLINK(1)", "Malli Oy;0000013-2", "Toinen Oy;0000013-1"]
    one = await upload(order_desk, "\n".join(lines).encode())
    one = await map_as(order_desk, one, {"Nimi": "name", "=HYPERLINK(1)": "business_id"})
    path = f"/imports/{one['id']}/errors"

    told = await order_desk.get(path, headers={"Accept-Language": "sv"})
    book = await order_desk.get(path, params={"kind": "xlsx"})

    assert told.headers["content-disposition"] == f'attachment; filename="{one["id"]}.csv"'
    head, *rows = told.content.decode("utf-8-sig").splitlines()
    assert head == "Rad;Kolumn;Orsak"
    [row] = [each.split(";") for each in rows]
    assert row[:2] == ["2", "'=HYPERLINK(1)"]
    assert "0000013" not in told.text
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(book.content)).get_sheet_by_index(0)
    assert sheet.to_python()[1][:2] == [2, "=HYPERLINK(1)"]


async def test_a_swedish_sheet_is_taken_in(order_desk: Client, register: Register) -> None:
    one = await upload(order_desk, (DATA / "kundlista.xlsx").read_bytes(), "kundlista.xlsx")

    done = await run(order_desk, register, await map_as(order_desk, one))

    assert (done["kind"], done["imported"]) == ("xlsx", 8)
    listed = (await order_desk.get("/customers", params={"kind": "municipality"})).json()
    assert [(each["number"], each["name"]) for each in listed["items"]] == [
        ("3002", "Prövby kommun")
    ]


async def test_problems_are_told_in_the_readers_language(order_desk: Client) -> None:
    one = await upload(order_desk, b"Nimi;Y-tunnus\nMalli Oy;0000027-1\n")
    await map_as(order_desk, one)

    said = {}
    for language in ("fi", "sv", "en"):
        rows = await order_desk.get(
            f"/imports/{one['id']}/rows", headers={"Accept-Language": language}
        )
        [row] = rows.json()["items"]
        [error] = row["errors"]
        assert error["column"] == "Y-tunnus"
        said[language] = error["detail"]

    assert len(set(said.values())) == 3


async def test_an_identity_code_is_neither_kept_nor_told(
    order_desk: Client, register: Register
) -> None:
    one = await upload(order_desk, b"Nimi;Y-tunnus;Huom\nMalli Oy;0000027-0;131052-308T\n")

    checked = await map_as(order_desk, one, NAMES)
    rows = await order_desk.get(f"/imports/{one['id']}/rows")

    assert checked["refused"] == 1
    assert "131052" not in str(one) + str(checked) + rows.text
    async with register.work(writes=False) as work:
        [row] = await work.session.scalars(select(ImportRow))
    assert row.cells == ["Malli Oy", "0000027-0", None]
    ignored = await map_as(order_desk, checked, NAMES | {"Huom": None})
    assert ignored["ready"] == 1


async def test_whoever_is_a_customer_already_is_left_alone(
    order_desk: Client, register: Register
) -> None:
    content = b"Nro;Nimi;Y-tunnus\n77;Malli Oy;0000027-0\n78;Toinen Oy;0000019-0\n"
    first = await upload(order_desk, content)
    await run(order_desk, register, await map_as(order_desk, first))

    again = await map_as(order_desk, await upload(order_desk, content))
    done = await run(order_desk, register, again)

    assert (again["ready"], again["duplicates"], done["imported"]) == (0, 2, 0)
    assert await count(register, Customer) == 2


@pytest.mark.parametrize(
    ("row", "field"), [("77;Malli Oy;0000027-0", "business_id"), ("77;Malli, Maija;", "number")]
)
async def test_customers_that_came_in_meanwhile_are_not_doubled(
    order_desk: Client, register: Register, row: str, field: str
) -> None:
    content = f"Nro;Nimi;Y-tunnus\n{row}\n".encode()
    persons = {"persons_without_business_id": True}
    one = await map_as(order_desk, await upload(order_desk, content), **persons)
    two = await map_as(order_desk, await upload(order_desk, content), **persons)

    await run(order_desk, register, one)
    done = await run(order_desk, register, two)

    assert (done["imported"], done["duplicates"]) == (0, 1)
    assert await problems(order_desk, two, "duplicate") == [
        (2, [f"{field}: already-in-register"])
    ]


async def test_new_numbers_go_on_above_those_of_the_list(
    order_desk: Client, register: Register
) -> None:
    content = b"Nro;Nimi;Y-tunnus\n;Malli Oy;0000027-0\n20500;Toinen Oy;0000019-0\n"
    await run(order_desk, register, await map_as(order_desk, await upload(order_desk, content)))

    listed = (await order_desk.get("/customers", params={"sort": "number"})).json()

    assert [each["number"] for each in listed["items"]] == ["20500", "20501"]


async def test_what_a_row_said_is_gone_when_the_import_ends(
    order_desk: Client, register: Register
) -> None:
    one = await upload(order_desk, b"Nimi;Y-tunnus\nMalli Oy;0000027-0\nVika Oy;1\n")

    await run(order_desk, register, await map_as(order_desk, one))

    async with register.work(writes=False) as work:
        rows = list(await work.session.scalars(select(ImportRow).order_by(ImportRow.number)))
    assert [(row.cells, row.draft) for row in rows] == [(None, None)] * 2
    assert [row.party_id is not None for row in rows] == [True, False]
    assert await problems(order_desk, one, "refused") == [
        (3, ["business_id: wrong-business-id"])
    ]


async def test_every_row_that_is_written_leaves_its_change(
    order_desk: Client, register: Register
) -> None:
    one = await upload(order_desk, b"Nimi;Y-tunnus\nMalli Oy;0000027-0\n")
    await run(order_desk, register, await map_as(order_desk, one))

    async with register.work(writes=False) as work:
        changes = list(await work.session.scalars(select(Change)))
        values = list(await work.session.scalars(select(Provenance)))

    made = {each.record_type for each in changes if each.operation == "import_rows"}
    assert made >= {"customers", "organisations", "billing_details", "customer_imports"}
    assert {each.column for each in values} == {"name", "name_sort", "business_id"}
    assert {each.reference for each in values} == {"csv row 2"}


@pytest.mark.parametrize(
    ("content", "slug", "status"),
    [
        (b" ", "nothing-to-import", 422),
        (b"\x89PNG\r\n\x1a\n\x00", "not-a-table", 422),
        (b"1001;0000027-0\n1002;0000019-0\n", "no-header", 422),
        (b'Nro;Nimi\n1;"Malli Oy\n', "broken-file", 422),
        (b"Nro;Nimi\n1;Malli Oy\n2\n", "broken-file", 422),
        (b"Nro;Nimi\n" + b"1;Malli Oy\n" * 100_001, "file-too-big", 413),
        (b"Nro;Nimi\n" + b"x" * (10 * 1024 * 1024), "file-too-big", 413),
    ],
)
async def test_of_a_file_that_is_refused_nothing_stays(
    order_desk: Client, register: Register, content: bytes, slug: str, status: int
) -> None:
    before = await count(register, Change)

    refused = await order_desk.post(
        "/imports",
        params={"filename": "asiakkaat.csv", "noun": "customers"},
        content=content,
        headers={"Content-Type": "application/octet-stream"},
    )

    assert (refused.status_code, refused.json()["type"]) == (status, f"/problems/{slug}")
    assert [await count(register, each) for each in (Import, ImportRow, Party)] == [0] * 3
    assert await count(register, Change) == before


async def test_a_file_name_holds_no_identity_code(order_desk: Client) -> None:
    refused = await order_desk.post(
        "/imports",
        params={"filename": "131052-308T.csv", "noun": "customers"},
        content=b"Nimi;Nro\na;1\n",
    )

    assert refused.status_code == 422
    assert refused.json()["type"] == "/problems/identity-code-in-text"
    assert "131052" not in refused.text


async def test_an_upload_that_is_sent_twice_is_one(
    order_desk: Client, register: Register
) -> None:
    answers = [
        await order_desk.post(
            "/imports",
            params={"filename": "a.csv", "noun": "customers"},
            content=b"Nimi;Nro\nMalli Oy;1\n",
            headers={"Idempotency-Key": "once", "Content-Type": "text/csv"},
        )
        for _ in range(2)
    ]

    first, again = [each.json() for each in answers]
    assert again == first
    assert await count(register, Import) == 1
    async with register.work(writes=False) as work:
        assert b"Malli Oy" not in b"".join(
            await work.session.scalars(select(IdempotencyKey.body))
        )


async def test_an_import_runs_once_and_only_when_it_is_mapped(order_desk: Client) -> None:
    one = await upload(order_desk, b"Nimi;Y-tunnus\nMalli Oy;0000027-0\n")
    url = f"/imports/{one['id']}"

    early = await order_desk.post(f"{url}/run")
    await map_as(order_desk, one)
    first = await order_desk.post(f"{url}/run")
    second = await order_desk.post(f"{url}/run")
    again = await order_desk.put(
        f"{url}/mapping", json={"mapping": NAMES | {"Huom": None}}, headers={"If-Match": '"3"'}
    )

    assert [each.status_code for each in (early, first, second, again)] == [409, 202, 409, 422]
    assert early.json()["type"] == "/problems/not-mapped"
    assert second.json()["type"] == "/problems/already-started"


async def test_a_mapping_is_refused_that_says_something_twice(order_desk: Client) -> None:
    one = await upload(order_desk, b"Nimi;Y-tunnus\nMalli Oy;0000027-0\n")

    for mapping, slug in (
        ({"Nimi": "name", "Y-tunnus": "name"}, "wrong-mapping"),
        ({"Y-tunnus": "business_id"}, "needed-not-mapped"),
        ({"Nimi": "name", "Toinen": "phone"}, "wrong-mapping"),
    ):
        refused = await order_desk.put(
            f"/imports/{one['id']}/mapping",
            json={"mapping": mapping},
            headers={"If-Match": '"1"'},
        )
        assert refused.json()["type"] == f"/problems/{slug}"


async def test_only_who_may_import_does(register: Register) -> None:
    weighmaster = await register.client(Role.WEIGHMASTER)

    refused = await weighmaster.post(
        "/imports",
        params={"filename": "a.csv", "noun": "customers"},
        content=b"Nimi;Nro\na;1\n",
    )

    assert refused.status_code == 403


async def test_an_import_that_is_not_there_is_not_found(order_desk: Client) -> None:
    url = f"/imports/{UUID(int=7)}"
    mapping = {"mapping": {"Nimi": "name"}}

    answers = [
        await order_desk.get(url),
        await order_desk.get(f"{url}/rows"),
        await order_desk.put(f"{url}/mapping", json=mapping, headers={"If-Match": '"1"'}),
        await order_desk.post(f"{url}/run"),
    ]

    assert [each.status_code for each in answers] == [404] * 4
