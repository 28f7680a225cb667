"""Views of public pages are counted by day and page, and nothing of who looked is kept."""

from datetime import timedelta

from sqlalchemy import select

from api.statistics.rules.pages import PublicPage
from api.statistics.visitors.tables import PageViews
from tests.endpoints.statistics.past import NOON, Past

A_DAY = timedelta(days=1)
BROWSER = {"User-Agent": "Malliselain/1", "X-Forwarded-For": "192.0.2.7", "Cookie": "a=b"}


# clause: C15 visitors are counted without a cookie, and nothing of them is kept
async def test_views_are_counted_and_few_are_hidden(past: Past) -> None:
    stranger = past.register.stranger(BROWSER)
    for path, times in {"/notice/fi": 5, "/notice/sv": 2, "/notice/fi/versions": 1}.items():
        for _ in range(times):
            answer = await stranger.get(f"http://register{path}")
            assert answer.status_code == 200
            assert "set-cookie" not in answer.headers
    await stranger.get("http://register/notice/xx")
    await stranger.head("http://register/notice/fi")
    await past.register.app.state.visitors.write()
    past.set(NOON + A_DAY)
    for _ in range(4):
        await stranger.get("http://register/notice/fi")
    past.set(NOON + 2 * A_DAY)
    await stranger.get("http://register/notice/fi")  # of a day that is not over
    await past.register.app.state.visitors.write()

    said = await past.get("views?month=2026-11-05")
    file = await past.desk.get("/statistics/views/file?month=2026-11-05")

    assert said["pages"][0] == "notice"
    assert [each["values"][0] for each in said["days"]][-3:] == [0, 8, None]
    assert said["days"][-1]["day"] == "2026-11-25"
    assert said["totals"] == [8, 0, 0, 0, 0]
    assert "25.11.2026;<5;0;0;0;0\r\n" in file.text
    assert file.text.endswith("Sum of the shown;8;0;0;0;0\r\n")


async def test_nothing_is_stored_but_day_page_and_number(past: Past) -> None:
    stranger = past.register.stranger(BROWSER)
    for _ in range(3):
        await stranger.get("http://register/notice/fi")
        await past.register.app.state.visitors.write()

    async with past.register.work(writes=False) as work:
        [row] = (await work.session.scalars(select(PageViews))).all()

    assert (row.day, row.page, row.views) == (NOON.date(), PublicPage.NOTICE, 3)
    assert {each.name for each in PageViews.__table__.columns} == {"id", "day", "page", "views"}
