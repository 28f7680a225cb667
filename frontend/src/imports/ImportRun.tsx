import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { ImportState, ImportView } from "../contract/api.schemas.ts";
import { getReadImportQueryKey } from "../contract/imports/imports.ts";
import { whole } from "../format/numbers.ts";
import { JobLine } from "../jobs/JobLine.tsx";
import { isOver, useJob } from "../jobs/useJob.ts";
import { m } from "../paraglide/messages.js";
import { KeyFacts } from "../parts/KeyFacts.tsx";
import { Note } from "../parts/Note.tsx";
import { Panel } from "../parts/Panel.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { ErrorsFile } from "./ErrorsFile.tsx";
import { RefusedRows } from "./RefusedRows.tsx";
import { StayingOut } from "./StayingOut.tsx";
import { UndoImport } from "./UndoImport.tsx";

interface ImportRunProps {
  shown: ImportView;
  jobId: string;
  title: string;
}

/** A job of an import while it runs; when it is over, the import is read anew. */
export function ImportJob({ shown, jobId, title }: ImportRunProps) {
  const job = useJob(jobId);
  const queries = useQueryClient();
  const over = job ? isOver(job) : false;
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: getReadImportQueryKey(shown.id) });
  }, [over, queries, shown.id]);
  if (!job) return <Skeleton rows={3} />;
  return (
    <Panel title={title}>
      <JobLine job={job} />
    </Panel>
  );
}

/** What came of an import: what is in, what stayed out and why. */
export function ImportResult({ shown }: { shown: ImportView }) {
  return (
    <>
      <Ending shown={shown} />
      <KeyFacts
        facts={[
          { label: m.import_done(), figure: whole(shown.imported) },
          ...updatesOf(shown),
          { label: m.import_refused(), figure: whole(shown.refused) },
          { label: m.import_duplicates(), figure: whole(shown.duplicates) },
        ]}
      />
      <StayingOut shown={shown} />
      {shown.state === "undone" && shown.imported > 0 ? (
        <RefusedRows importId={shown.id} state="imported" title={m.import_stayed_rows()} />
      ) : null}
      <div className="savebar">
        <ErrorsFile shown={shown} />
        <UndoImport shown={shown} />
        <Link to="/imports" className="btn">
          {m.import_again()}
        </Link>
        <ShowThem noun={shown.noun} />
      </div>
    </>
  );
}

/** What of the register was changed or found to say the same: only where updates were asked for. */
function updatesOf({ when_known, updated, unchanged }: ImportView) {
  if (when_known === "skip") return [];
  return [
    { label: m.import_updated(), figure: whole(updated) },
    { label: m.import_unchanged(), figure: whole(unchanged) },
  ];
}

function ShowThem({ noun }: { noun: ImportView["noun"] }) {
  if (noun === "sites")
    return (
      <Link to="/sites" className="btn pri">
        {m.import_show_sites()}
      </Link>
    );
  if (noun === "open-invoices")
    return (
      <Link to="/invoices" search={{ settlement: "open" }} className="btn pri">
        {m.import_show_invoices()}
      </Link>
    );
  if (noun === "products" || noun === "prices")
    return (
      <Link to="/products" className="btn pri">
        {m.import_show_products()}
      </Link>
    );
  return (
    <Link to="/customers" className="btn pri">
      {m.import_show_customers()}
    </Link>
  );
}

/** Why an import is over before its time, and what of it stays. */
function Ending({ shown }: { shown: ImportView }) {
  const words: Partial<Record<ImportState, () => string>> = {
    undone: m.import_undone,
    failed: m.import_failed,
    cancelled: m.import_cancelled,
  };
  const word = words[shown.state]?.();
  const count = shown.imported + shown.updated;
  const stays = shown.state === "undone" ? m.import_undone_stays : m.import_what_stays;
  return word ? (
    <Note tone="warn" role="status">
      <b>{word}</b> {count > 0 ? stays({ count, amount: whole(count) }) : m.import_none_in()}
    </Note>
  ) : null;
}
