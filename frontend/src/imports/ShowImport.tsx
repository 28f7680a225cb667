import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ImportState, ImportView } from "../contract/api.schemas.ts";
import { useReadImport } from "../contract/imports/imports.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { ImportMapping } from "./ImportMapping.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { ImportJob, ImportResult } from "./ImportRun.tsx";
import { nounWord } from "./fieldWords.ts";
import { ImportSteps, type ImportStep } from "./ImportSteps.tsx";

/** The import of one file: which column is what, what would happen, and doing it. */
export function ShowImport() {
  const { importId } = useParams({ from: "/imports/$importId" });
  const shown = useReadImport(importId);
  return (
    <>
      <PageHead
        title={shown.data ? nounWord(shown.data.noun) : m.import_title()}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/imports" }, word: m.import_title() }]}
            here={shown.data?.filename ?? m.import_file()}
          />
        }
      />
      <Fetched query={shown}>{(one) => <Steps shown={one} />}</Fetched>
    </>
  );
}

function Steps({ shown }: { shown: ImportView }) {
  const [isRemapping, remap] = useState(false);
  const step = isRemapping && STEPS[shown.state] === "preview" ? "mapping" : STEPS[shown.state];
  return (
    <>
      <ImportSteps now={step} />
      <Step shown={shown} step={step} onRemap={remap} />
    </>
  );
}

const STEPS: Record<ImportState, ImportStep> = {
  uploaded: "mapping",
  checking: "preview",
  mapped: "preview",
  running: "run",
  done: "run",
  cancelled: "run",
  failed: "run",
  undoing: "run",
  undone: "run",
};

interface StepProps {
  shown: ImportView;
  step: ImportStep;
  onRemap: (wanted: boolean) => void;
}

function Step({ shown, step, onRemap }: StepProps) {
  if (step === "mapping")
    return <ImportMapping shown={shown} onMapped={() => onRemap(false)} />;
  if (shown.state === "checking" && shown.check_job_id) {
    return <ImportJob shown={shown} jobId={shown.check_job_id} title={m.import_checking()} />;
  }
  if (shown.state === "running" && shown.job_id) {
    return <ImportJob shown={shown} jobId={shown.job_id} title={m.import_running()} />;
  }
  if (shown.state === "undoing" && shown.job_id) {
    return <ImportJob shown={shown} jobId={shown.job_id} title={m.import_undoing()} />;
  }
  if (step === "preview") return <ImportPreview shown={shown} onBack={() => onRemap(true)} />;
  return <ImportResult shown={shown} />;
}
