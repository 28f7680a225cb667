"""What can be done about partners' machines."""

import hmac
from uuid import UUID

from api.audit.versions import held
from api.database.work import Work
from api.http.tokens import LIFETIME
from api.kernel.clock import now
from api.staff.rules.tokens import new_token, token_hash
from api.staff.schemas.clients import NewClient
from api.staff.session_tables import SignInSession
from api.staff.tables import Client

NOBODYS: str = token_hash("nobody's")


def admit_client(work: Work, said: NewClient) -> tuple[Client, str]:
    """Admit a machine, and make the secret that it is shown once."""
    secret = new_token()
    client = Client(
        name=said.name,
        secret=token_hash(secret),
        role=said.role,
        scopes=sorted(set(said.scopes)),
        purpose=said.purpose,
        party_id=said.party_id,
        recipient_id=said.recipient_id,
    )
    work.session.add(client)
    return client, secret


async def disable_client(work: Work, client_id: UUID) -> None:
    """Turn a machine away from now on; that it was here stays known."""
    client = await held(work, Client, client_id)
    client.disabled_at = client.disabled_at or work.now


async def proven_client(work: Work, client_id: str, secret: str) -> Client | None:
    """Find a machine by what it shows, in the same time whether it exists or not."""
    client = await work.session.get(Client, _key(client_id))
    same = hmac.compare_digest(client.secret if client else NOBODYS, token_hash(secret))
    return client if client and same and client.disabled_at is None else None


def open_client_session(work: Work, client: Client, scopes: list[str]) -> SignInSession:
    """Begin a session that lasts as long as its one token."""
    moment = now()
    session = SignInSession(
        client_id=client.id,
        scopes=scopes,
        started_at=moment,
        expires_at=moment + LIFETIME,
    )
    work.session.add(session)
    return session


def _key(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
