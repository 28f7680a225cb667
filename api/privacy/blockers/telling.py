"""Tells a case's blockers as a graph, and what would follow: computed now, nothing stored."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from api.database.work import Work
from api.kernel.holds import Chain, Holder
from api.privacy.blockers.finding import AT_MOST, blocked_by_holds, blocked_by_statutes
from api.privacy.blockers.schemas import (
    BlockerGraph,
    CaseHead,
    GraphDay,
    GraphEdge,
    GraphReason,
    GraphRecord,
    Outlook,
    OutlookStep,
)
from api.privacy.blockers.walking import numbers_of, walk_from
from api.privacy.computing import gather
from api.privacy.rules.foretelling import (
    Facts,
    Foretold,
    Happens,
    check_happening,
    course,
    foretell,
)
from api.privacy.rules.graph import PERSON, Blocked, Node, edges_of, end_of, kept_by, key_of
from api.privacy.rules.kinds import RequestState
from api.privacy.rules.reasons import Reason
from api.standing.one_subject import parties_of
