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
    WITHDRAW = "withdraw"
    """Consent is taken back."""
    COMPLAIN = "complain"
    REVIEW = "human_review"
    """A person looks at what a machine decided."""


class Correction(StrEnum):
    """How a value is to be put right."""

    CORRECT = "correct"
    DELETE = "delete"
    COMPLETE = "complete"


class Channel(StrEnum):
    """How a request reached us; all are equal."""

    PORTAL = "portal"
    E_ID = "e_id"
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
    NO_DOUBT = "no_doubt"
    """What the request says fits what is held: there was nothing to ask."""


class Outcome(StrEnum):
    """What becomes of a class of records now."""

    ERASE = "erase"
    PSEUDONYMISE = "pseudonymise"
    RESTRICT = "restrict"
    KEEP = "keep"


class Decision(StrEnum):
    """How an item was answered. An answer is due even when nothing is held."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    NOTHING_HELD = "nothing_held"


class CertificateKind(StrEnum):
    """What a certificate certifies."""

    REFUSAL = "refusal"
    ERASURE = "erasure"


class Question(StrEnum):
    """What may be asked while the clock stands still."""

    IDENTITY = "identity"
    CLARIFICATION = "clarification"


class Extension(StrEnum):
    """Why two months more are needed: GDPR, Article 12(3)."""

    COMPLEXITY = "complexity"
    NUMBER = "number"
    BOTH = "both"


class Notice(StrEnum):
    """What a keeper is reminded of."""

    TARGET = "target"
    """Five working days have gone."""
    SOON = "soon"
    TOMORROW = "tomorrow"
    OVERDUE = "overdue"
    NO_REPLY = "no_reply"
    """Somebody was asked, and has not replied for two weeks."""
