import { useSearch } from "@tanstack/react-router";
import { m } from "../../paraglide/messages.js";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { BeginRun } from "./BeginRun.tsx";
import { Drafts } from "./Drafts.tsx";
import { ShowRun } from "./ShowRun.tsx";

/** Post every draft whose period is over, and see what became of each. */
export function RunInvoices() {
  const { run } = useSearch({ from: "/invoices/run" });
  return (
    <>
      <PageHead
        title={m.invoice_run()}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/invoices" }, word: m.nav_invoices() }]}
            here={m.invoice_run()}
          />
        }
      />
      {run ? (
        <ShowRun runId={run} />
      ) : (
        <>
          <BeginRun />
          <Drafts />
        </>
      )}
    </>
  );
}
