"""The words of data-subject requests."""

from enum import StrEnum


class RequestKind(StrEnum):
    """What is asked: GDPR, Articles 15 to 22."""

    ACCESS = "access"
    RECTIFY = "rectify"
    ERASE = "erase"
    RESTRICT = "restrict"
    PORT = "port"
    OBJECT = "object"


class Channel(StrEnum):
    """How a request reached us; all are equal."""

    PORTAL = "portal"
    EMAIL = "email"
    PHONE = "phone"
    OFFICE = "office"
    LETTER = "letter"


class RequestState(StrEnum):
    """How far a request has come."""

    RECEIVED = "received"
    IDENTIFIED = "identified"
    PLANNED = "planned"
    APPROVED = "approved"
    WAITING = "waiting"
    """What may go is gone; the rest goes by itself when its holds end."""
    CLOSED = "closed"


class IdentityMethod(StrEnum):
    """How somebody was known to be who they say, best first. No copy is ever kept."""

    PORTAL_SESSION = "portal_session"
    STRONG_E_ID = "strong_e_id"
    CALL_BACK = "call_back"
    OFFICE_VISIT = "office_visit"
    SIGNED_PAPER = "signed_paper"


class Outcome(StrEnum):
    """What becomes of a class of records now."""

    ERASE = "erase"
    PSEUDONYMISE = "pseudonymise"
    RESTRICT = "restrict"
    KEEP = "keep"
