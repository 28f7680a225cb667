"""A partner's machine, admitted as an administrator does it: it has a real secret."""

from api.kernel.purposes import Purpose
from api.kernel.roles import GRANTS, Role
from tests.endpoints.credit.counter import recipient
from tests.endpoints.yard import Record, made
from tests.register import Register


async def admitted(register: Register, role: Role, purpose: Purpose, name: str) -> Record:
    """Admit a machine of a recipient with a contract, and give the receipt."""
    admin = await register.client(Role.ADMIN)
    body = {
        "name": name,
        "role": role,
        "scopes": sorted(GRANTS[role].may),
        "purpose": purpose,
        "recipient_id": str(await recipient(register, name)),
    }
    return await made(admin, "/api-clients", body)


def shell_of(url: str, receipt: Record) -> dict[str, str]:
    """Give what a partner's shell knows."""
    return {
        "PUNNUS": f"{url}/api/v1",
        "CLIENT_ID": receipt["client"]["id"],
        "CLIENT_SECRET": receipt["client_secret"],
    }
