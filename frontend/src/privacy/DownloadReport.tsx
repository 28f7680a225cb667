import { useMutation } from "@tanstack/react-query";
import {
  getDownloadAccessPackageUrl,
  getDownloadPortableDataUrl,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { languageNow } from "../format/language.ts";
import { fetchFile } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

/** The package for whoever asks. It goes into the ledger before it leaves. */
export function DownloadReport({ partyId }: { partyId: string }) {
  const saving = useMutation({
    mutationFn: ({ url, name }: { url: string; name: string }) => fetchFile(url, name),
  });
  const asked = { language: languageNow() };
  return (
    <Panel title={m.report_package()} note={m.report_package_note()}>
      <ProblemNote problem={saving.error} />
      <div className="row wrap">
        <Button
          look="pri"
          isPending={saving.isPending}
          onPress={() =>
            saving.mutate({
              url: getDownloadAccessPackageUrl(partyId, asked),
              name: "access-package.zip",
            })
          }
        >
          {m.report_download()}
        </Button>
        <Button
          isPending={saving.isPending}
          onPress={() =>
            saving.mutate({
              url: getDownloadPortableDataUrl(partyId, asked),
              name: "portable-data.zip",
            })
          }
        >
          {m.report_portable()}
        </Button>
      </div>
    </Panel>
  );
}
