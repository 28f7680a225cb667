import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { InvoiceRunView } from "../../contract/api.schemas.ts";
import { useGetInvoiceRun } from "../../contract/invoice-runs/invoice-runs.ts";
import { day } from "../../format/dates.ts";
import { JobLine } from "../../jobs/JobLine.tsx";
import { isOver, useJob } from "../../jobs/useJob.ts";
import { m } from "../../paraglide/messages.js";
import { Fetched } from "../../parts/Fetched.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { useInvoicesChanged } from "../useInvoicesChanged.ts";
import { RunResult } from "./RunResult.tsx";

/** A run while it goes on, and what came of it. */
export function ShowRun({ runId }: { runId: string }) {
  const run = useGetInvoiceRun(runId);
  return (
    <Fetched query={run} rows={4}>
      {(shown) => (
        <>
          <RunJob run={shown} />
          {shown.state === "done" ? <RunResult run={shown} /> : null}
          <div className="savebar">
            <Link to="/invoices/run" className="btn">
              {m.invoice_run_again()}
            </Link>
            <Link to="/invoices" className="btn pri">
              {m.nav_invoices()}
            </Link>
          </div>
        </>
      )}
    </Fetched>
  );
}

/** The job of a run; when it is over, the run is read anew, and the invoices with it. */
function RunJob({ run }: { run: InvoiceRunView }) {
  const job = useJob(run.job_id);
  const changed = useInvoicesChanged();
  const over = job ? isOver(job) : false;
  useEffect(() => {
    if (over) changed();
  }, [over, changed]);
  if (!job) return null;
  return (
    <Panel title={m.invoice_run_of({ day: day(run.until) })}>
      <JobLine job={job} />
    </Panel>
  );
}
