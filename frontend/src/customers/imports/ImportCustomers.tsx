import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ImportView } from "../../contract/api.schemas.ts";
import { useReadImport } from "../../contract/imports/imports.ts";
import { m } from "../../paraglide/messages.js";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ImportMapping } from "./ImportMapping.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { ImportRun } from "./ImportRun.tsx";
import { ImportSteps, type ImportStep } from "./ImportSteps.tsx";

/** The import of one file: which column is what, what would happen, and doing it. */
export function ImportCustomers() {
  const { importId } = useParams({ from: "/customers/import/$importId" });
  const shown = useReadImport(importId);
  return (
    <>
      <PageHead
        title={m.import_customers()}
        crumbs={
          <Crumbs
            above={[
              { link: { to: "/customers" }, word: m.nav_customers() },
              { link: { to: "/customers/import" }, word: m.import_customers() },
            ]}
            here={shown.data?.filename ?? m.import_file()}
          />
        }
      />
      <Fetched query={shown}>{(one) => <Steps shown={one} />}</Fetched>
    </>
  );
}

function Steps({ shown }: { shown: ImportView }) {
  const [wanted, want] = useState<ImportStep | null>(null);
  const step = wanted ?? stepOf(shown);
  return (
    <>
      <ImportSteps now={step} />
      {step === "mapping" ? (
        <ImportMapping shown={shown} onMapped={() => want("preview")} />
      ) : null}
      {step === "preview" ? (
        <ImportPreview shown={shown} onBack={() => want("mapping")} onRun={() => want("run")} />
      ) : null}
      {step === "run" ? <ImportRun shown={shown} /> : null}
    </>
  );
}

function stepOf(shown: ImportView): ImportStep {
  if (shown.job_id) return "run";
  return shown.state === "uploaded" ? "mapping" : "preview";
}
