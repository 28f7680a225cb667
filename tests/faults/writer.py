"""A process of its own for the tests: writes until it is killed, or holds the lock a second."""

import asyncio
import sqlite3
import sys
import time

from sqlalchemy import text

from api.database.engines import Database

ADD = text("INSERT INTO notes (id) VALUES (:id)")


def hold(path: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    print("held", flush=True)  # noqa: T201 - it is read
    time.sleep(1)
    connection.execute("COMMIT")


async def write(path: str) -> None:
    """Write from eight sides, and tell each number as soon as it is acknowledged."""
    database = Database(f"sqlite+aiosqlite:///{path}")
    begun = time.time_ns() // 1000

    async def side(number: int) -> None:
        while True:
            number += 8
            async with database.writing() as session:
                await session.execute(ADD, {"id": number})
            print(number, flush=True)  # noqa: T201 - it is read

    await asyncio.gather(*(side(begun + number) for number in range(8)))


if __name__ == "__main__":
    what, where = sys.argv[1:]
    hold(where) if what == "hold" else asyncio.run(write(where))
