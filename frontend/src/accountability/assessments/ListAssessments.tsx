import { useState } from "react";
import {
  getListAssessmentsQueryKey,
  listAssessments,
  useListAccountabilityDuties,
} from "../../contract/accountability/accountability.ts";
import type { AssessedProcessing, AssessmentRow } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { useKeys } from "../../parts/keys.ts";
import { Note } from "../../parts/Note.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ReadingList } from "../../parts/ReadingList.tsx";
import { StateCard } from "../../parts/StateCard.tsx";
import { usePages } from "../../parts/usePages.ts";
import { useSession } from "../../session.ts";
import { AssessmentCard, assessmentColumns } from "./assessmentColumns.tsx";
import { PROCESSINGS } from "./assessmentWords.ts";
import { DraftAssessment } from "./DraftAssessment.tsx";
import "../../styles/accountability.css";
import "../../styles/privacy.css";

/** Impact assessments and assessments of new uses, those first that are looked at first. */
export function ListAssessments() {
  const pages = usePages<AssessmentRow>(getListAssessmentsQueryKey(), (cursor, signal) =>
    listAssessments(cursor ? { cursor } : {}, { signal }),
  );
  return (
    <>
      <PageHead
        title={m.nav_assessments()}
        sub={<span>{m.assess_note()}</span>}
        actions={<DraftKey />}
      />
      <Unassessed />
      <ReadingList
        label={m.nav_assessments()}
        pages={pages}
        columns={assessmentColumns()}
        cursor={-1}
        card={(row) => <AssessmentCard row={row} />}
        empty={<StateCard icon="shield" title={m.assess_none()} />}
      />
    </>
  );
}

/** What the law wants an impact assessment of, and has none. */
function Unassessed() {
  const { data } = useListAccountabilityDuties();
  const missing = (data?.unassessed ?? []) as AssessedProcessing[];
  if (missing.length === 0) return null;
  const names = missing.map((each) => PROCESSINGS[each]()).join(", ");
  return <Note tone="warn">{m.assess_missing({ names })}</Note>;
}

function DraftKey() {
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  const begin = may("draft_assessment") ? () => setOpen(true) : undefined;
  useKeys({ n: begin });
  if (!begin) return null;
  return (
    <>
      <Button look="pri" icon="plus" keys="N" onPress={begin}>
        {m.assess_new()}
      </Button>
      {isOpen ? <DraftAssessment onClose={() => setOpen(false)} /> : null}
    </>
  );
}
