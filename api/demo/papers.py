"""Puts papers into the demo's archive: most under lock, one lent, one left lying about."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from api.archive.cabinet_actions import add_cabinet, hand_over_key
from api.archive.cabinet_schemas import NewCabinet
from api.archive.cabinet_tables import CabinetKey
from api.archive.custody_actions import lend, move_paper
from api.archive.paper_actions import add_folder, receive
from api.archive.schemas import NewArchivePaper, NewFolder, NewLoan, NewMove
from api.database.work import Work
from api.demo.trade import Trade
from api.kernel.access import Caller
from api.kernel.clock import local_day
from api.kernel.roles import Role
from api.staff.tables import Account, AccountRole

NOTES = ("Toimitussopimus", "Tilausvahvistus", "Reklamaatio", "Tilaussopimus")
KINDS = ("contract", "order", "letter", "contract")
STATES = (("processed", "locked"), ("processed", "locked"), ("processed",), ())


async def file_papers(trade: Trade, now: datetime) -> None:
    """Receive a few papers in the last weeks, and leave one of each state."""
    began = now - timedelta(days=12)
    async with trade.at(began).start(trade.asked) as work:
        keeper = await _with_role(work, Role.ARCHIVE_KEEPER)
    asked = replace(trade.asked, caller=Caller(keeper))
    async with trade.at(began).start(asked) as work:
        room = NewCabinet(room="Arkistohuone", name="Kaappi 1", keys=["1A", "1B"])
        cabinet = await add_cabinet(work, room)
        await work.session.flush()
        key = select(CabinetKey.id).where(CabinetKey.cabinet_id == cabinet.id).limit(1)
        await hand_over_key(work, (await work.session.scalars(key)).one(), keeper)
        folder = await add_folder(
            work, NewFolder(title="Sopimukset ja tilaukset", cabinet_id=cabinet.id)
        )
        papers = [await _paper(trade, work, at, folder.id) for at in range(len(KINDS))]
    async with trade.at(began).start(asked) as work:
        for paper_id, states in zip(papers, STATES, strict=True):
            for to in states:
                await move_paper(work, paper_id, NewMove.model_validate({"to": to}))
        borrower = await _with_role(work, Role.BILLING)
        due_on = local_day(began) + timedelta(days=7)
        await lend(work, papers[1], NewLoan(borrower_id=borrower, due_on=due_on))


async def _paper(trade: Trade, work: Work, at: int, folder_id: UUID) -> UUID:
    customer, _ = trade.known[at]
    said = {
        "kind": KINDS[at],
        "dated_on": local_day(work.now) - timedelta(days=3),
        "folder_id": folder_id,
        "subjects": [{"party_id": customer.party_id, "note": NOTES[at]}],
    }
    return (await receive(work, NewArchivePaper.model_validate(said))).id


async def _with_role(work: Work, role: Role) -> UUID:
    held = select(Account.id).join(AccountRole, AccountRole.account_id == Account.id)
    return (await work.session.scalars(held.where(AccountRole.role == role).limit(1))).one()
