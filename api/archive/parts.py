"""What belongs to a paper, as it is shown with it: whom it is about, its way, its scans."""

from typing import Final

from api.archive.cabinet_tables import Cabinet
from api.archive.custody_tables import PaperLoan, PaperStep
from api.archive.destruction_tables import PaperDestruction
from api.archive.scan_tables import Scan
from api.archive.schemas import DestructionView, LoanView, ScanView, StepView, SubjectView
from api.archive.tables import Paper, PaperSubject
from api.customers.tables import Party
from api.staff.tables import Account
from api.views.shown import Nested

papers = Paper.__table__
subjects = PaperSubject.__table__
parties = Party.__table__
steps = PaperStep.__table__
loans = PaperLoan.__table__
scans = Scan.__table__
ends = PaperDestruction.__table__
by = Account.__table__.alias("by_account")
holder = Account.__table__.alias("holder")
first = Account.__table__.alias("first_witness")
second = Account.__table__.alias("second_witness")
at_step = Cabinet.__table__.alias("step_cabinet")

SUBJECTS: Final = Nested(
    PaperSubject,
    SubjectView,
    subjects.c.paper_id == papers.c.id,
    source=subjects.join(parties, parties.c.id == subjects.c.party_id),
    fields={"party_name": parties.c.name},
    order=(subjects.c.id,),
    around=(papers,),
)
STEPS: Final = Nested(
    PaperStep,
    StepView,
    steps.c.paper_id == papers.c.id,
    source=steps.outerjoin(by, by.c.id == steps.c.by_id)
    .outerjoin(holder, holder.c.id == steps.c.holder_id)
    .outerjoin(at_step, at_step.c.id == steps.c.cabinet_id),
    fields={
        "by_name": by.c.name,
        "holder_name": holder.c.name,
        "cabinet_number": at_step.c.number,
    },
    order=(steps.c.id,),
    around=(papers,),
)
LOANS: Final = Nested(
    PaperLoan,
    LoanView,
    loans.c.paper_id == papers.c.id,
    source=loans.join(holder, holder.c.id == loans.c.borrower_id),
    fields={"borrower_name": holder.c.name},
    order=(loans.c.id,),
    around=(papers,),
)
ENDS: Final = Nested(
    PaperDestruction,
    DestructionView,
    ends.c.paper_id == papers.c.id,
    source=ends.outerjoin(first, first.c.id == ends.c.first_by).outerjoin(
        second, second.c.id == ends.c.second_by
    ),
    fields={"first_by_name": first.c.name, "second_by_name": second.c.name},
    order=(ends.c.id,),
    around=(papers,),
)
SCANS: Final = Nested(
    Scan, ScanView, scans.c.paper_id == papers.c.id, order=(scans.c.id,), around=(papers,)
)
