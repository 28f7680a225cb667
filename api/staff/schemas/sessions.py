"""What is said at the door: signing in, and what is handed out for it."""

from typing import Literal

from pydantic import BaseModel, Field

from api.http.said import Said
from api.staff.schemas.kinds import OneTimeCode, Password, Username


class NewSession(Said):
    """Who signs in, and by what it is known to be them."""

    username: Username
    password: Password
    second_factor: OneTimeCode | None = Field(
        default=None,
        description="The six digits that the authenticator shows now, or a recovery code.",
    )


class SessionView(BaseModel):
    """A session: a token for the next minutes. What renews it is in a cookie."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the type, not a token
    expires_in: int = Field(description="Seconds.")
    second_factor_required: bool = Field(
        description="Take up a second factor first; until then nothing else opens."
    )
