"""What takes thought is done before a Work is opened: reading a file, and reading its rows."""

import asyncio
from typing import Annotated, Final
from uuid import UUID

from fastapi import Body, Query
from pydantic import AfterValidator
from starlette.requests import Request

from api.database.work import Asked, Works
from api.imports.checking import Read, read_in_thread
from api.imports.queries import import_with, rows_of
from api.imports.rules.checks import Checker
from api.imports.rules.files import read_sheet
from api.imports.rules.nouns import Noun
from api.imports.rules.refused import MOST_BYTES
from api.imports.rules.shaped.every import SHAPES
from api.imports.rules.sheets import Sheet
from api.imports.schemas import FILENAME_LENGTH, NewMapping
from api.kernel.access import REGISTER
from api.kernel.free_text import cleaned, without_identity_codes
from api.kernel.operations import Operation

BODY_LIMIT: Final = MOST_BYTES + 1024 * 1024
"""A little more, so that a list that is a little too big is told so in words."""
AT_ONCE: Final = 2000
"""How many rows are checked while the caller waits."""
LOOKING: Final = Asked(REGISTER, Operation("look_at_rows", writes=False))

FileName = Annotated[
    str,
    Query(min_length=1, max_length=FILENAME_LENGTH, description="As the file is called."),
    AfterValidator(cleaned),
    AfterValidator(without_identity_codes),
]
Content = Annotated[bytes, Body(media_type="application/octet-stream")]


async def uploaded_sheet(noun: Noun, filename: FileName, content: Content) -> Sheet:
    """Read the file that was sent."""
    return await asyncio.to_thread(read_sheet, content, filename, SHAPES[noun].target_of)


async def rows_read(request: Request, import_id: UUID, mapping: NewMapping) -> Read | None:
    """Read the rows of a short list as a mapping says; a long one is left to a job."""
    works: Works = request.app.state.works
    async with works.start(LOOKING) as work:
        mapped = await import_with(work.session, import_id)
        stored = await rows_of(work.session, import_id, AT_ONCE + 1)
    if len(stored) > AT_ONCE:
        return None
    shape = SHAPES[mapped.noun]
    checker = Checker(shape, mapping.targets(mapped.columns, shape), mapping.unsaid())
    return await read_in_thread(checker, stored)
