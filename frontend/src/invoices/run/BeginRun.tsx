import { useNavigate } from "@tanstack/react-router";
import type { JobView } from "../../contract/api.schemas.ts";
import { useRunInvoices } from "../../contract/invoice-runs/invoice-runs.ts";
import { todayHere } from "../../format/dates.ts";
import { useAttempt } from "../../http/attempt.ts";
import { watchJob } from "../../jobs/watched.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { DayField } from "../../parts/DayField.tsx";
import { Form } from "../../parts/Form.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { understoodAs } from "../../parts/understood.ts";

/** Choose the day by which a period has to be over, and begin. */
export function BeginRun() {
  const running = useRunInvoices();
  const attempt = useAttempt();
  const navigate = useNavigate();

  function begin(said: FormData): void {
    const until = String(said.get(understoodAs("until")));
    running.mutate({ data: { until }, headers: attempt.headers }, { onSuccess: follow });
  }

  function follow(job: JobView): void {
    attempt.done();
    watchJob(job.id);
    void navigate({ to: "/invoices/run", search: { run: job.record_id } });
  }

  return (
    <Panel title={m.invoice_run_again()}>
      <Form
        onSubmit={begin}
        problem={running.error}
        label={m.invoice_run()}
        className="stack narrow"
      >
        <p className="muted">{m.invoice_run_lead()}</p>
        <DayField
          name="until"
          label={m.invoice_run_until()}
          defaultDay={todayHere()}
          isPast
          isRequired
        />
        <Button type="submit" look="pri" icon="invoice" isPending={running.isPending}>
          {m.invoice_run_start()}
        </Button>
      </Form>
    </Panel>
  );
}
