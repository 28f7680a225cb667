import { useNavigate } from "@tanstack/react-router";
import { useUploadImport } from "../../contract/imports/imports.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { FilePicker } from "../../parts/FilePicker.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { ImportSteps } from "./ImportSteps.tsx";

/** The first step of an import: the file. Nothing is stored in the register yet. */
export function UploadImport() {
  const uploading = useUploadImport();
  const attempt = useAttempt();
  const navigate = useNavigate();

  function upload(file: File): void {
    uploading.mutate(
      { data: file, params: { filename: file.name }, headers: attempt.headers },
      {
        onSuccess: ({ id }) => {
          attempt.done();
          void navigate({ to: "/customers/import/$importId", params: { importId: id } });
        },
      },
    );
  }

  return (
    <>
      <PageHead
        title={m.import_customers()}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/customers" }, word: m.nav_customers() }]}
            here={m.import_customers()}
          />
        }
      />
      <ImportSteps now="file" />
      <Panel title={m.import_file()} footer={m.import_file_foot()}>
        <ProblemNote problem={uploading.error} />
        <FilePicker
          label={m.import_choose()}
          hint={m.import_kinds()}
          accept=".csv,.txt,.xlsx"
          isPending={uploading.isPending}
          onFile={upload}
        />
      </Panel>
    </>
  );
}
