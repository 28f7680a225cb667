import { Link } from "@tanstack/react-router";
import type { ImportView } from "../../contract/api.schemas.ts";
import { useJob } from "../../jobs/useJob.ts";
import { JobLine } from "../../jobs/JobLine.tsx";
import { m } from "../../paraglide/messages.js";
import { KeyFacts } from "../../parts/KeyFacts.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { StateCard } from "../../parts/StateCard.tsx";
import { RefusedRows } from "./RefusedRows.tsx";

/** The import running, and its result when it has run. */
export function ImportRun({ shown }: { shown: ImportView }) {
  const job = useJob(shown.job_id);
  if (!job) return <Skeleton rows={3} />;
  if (job.state === "waiting" || job.state === "running") {
    return (
      <Panel title={m.import_running()}>
        <JobLine job={job} />
      </Panel>
    );
  }
  if (job.state === "done") return <Result shown={shown} />;
  return (
    <StateCard
      icon={job.state === "failed" ? "warn" : "ban"}
      title={job.state === "failed" ? m.import_failed() : m.import_cancelled()}
      actions={
        <Link to="/customers/import" className="btn">
          {m.import_again()}
        </Link>
      }
    >
      {m.import_nothing_kept()}
    </StateCard>
  );
}

function Result({ shown }: { shown: ImportView }) {
  return (
    <>
      <KeyFacts
        facts={[
          { label: m.import_done(), figure: shown.ready },
          { label: m.import_refused(), figure: shown.refused },
        ]}
      />
      {shown.refused > 0 ? <RefusedRows importId={shown.id} /> : null}
      <Link to="/customers" className="btn pri">
        {m.import_show_customers()}
      </Link>
    </>
  );
}
