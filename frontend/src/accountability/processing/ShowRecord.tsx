import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ProcessingRecord } from "../../contract/api.schemas.ts";
import {
  getDownloadProcessingRecordUrl,
  useGetProcessingRecord,
} from "../../contract/accountability/accountability.ts";
import { fetchFile } from "../../http/papers.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { Segments } from "../../parts/Segments.tsx";
import { Activities } from "./Activities.tsx";
import { Catalogue } from "./Catalogue.tsx";
import { PARTS, type Part } from "./filters.ts";
import { RetentionTable } from "./RetentionTable.tsx";

const WORDS: Record<Part, () => string> = {
  processing: m.record_processing,
  retention: m.record_retention,
  catalogue: m.record_catalogue,
};

/** The record of processing, how long data are kept, and every table that holds some. */
export function ShowRecord() {
  const { part = "processing" } = useSearch({ from: "/privacy/processing" });
  const navigate = useNavigate();
  const record = useGetProcessingRecord();
  return (
    <>
      <PageHead
        title={m.nav_processing()}
        sub={<span>{m.record_note()}</span>}
        actions={<Download part={part} />}
      />
      <div className="tbar">
        <Segments
          label={m.record_which()}
          options={PARTS.map((value) => ({ value, word: WORDS[value]() }))}
          value={part}
          onChange={(value) =>
            void navigate({
              to: "/privacy/processing",
              search: value === "processing" ? {} : { part: value },
            })
          }
        />
      </div>
      <Fetched query={record} rows={10}>
        {(shown) => <Shown part={part} record={shown} />}
      </Fetched>
    </>
  );
}

function Shown({ part, record }: { part: Part; record: ProcessingRecord }) {
  if (part === "retention") return <RetentionTable record={record} />;
  if (part === "catalogue") return <Catalogue record={record} />;
  return <Activities record={record} />;
}

function Download({ part }: { part: Part }) {
  const saving = useMutation({
    mutationFn: ({ which, name }: { which: Part | "all"; name: string }) =>
      fetchFile(getDownloadProcessingRecordUrl({ part: which }), name),
  });
  return (
    <>
      <ProblemNote problem={saving.error} />
      <Button
        icon="download"
        isPending={saving.isPending}
        onPress={() => saving.mutate({ which: part, name: `${part}.md` })}
      >
        {m.record_download()}
      </Button>
      <Button
        icon="download"
        isPending={saving.isPending}
        onPress={() => saving.mutate({ which: "all", name: "record.json" })}
      >
        {m.record_download_all()}
      </Button>
    </>
  );
}
