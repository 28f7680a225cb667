import { useMutation } from "@tanstack/react-query";
import { getDownloadMyDataUrl } from "../../contract/own-data/own-data.ts";
import { languageNow } from "../../format/language.ts";
import { fetchFile } from "../../http/papers.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";

/** All of it to keep: to read, to print, for programs. */
export function DownloadMine() {
  const saving = useMutation({
    mutationFn: () =>
      fetchFile(getDownloadMyDataUrl({ language: languageNow() }), "own-data.zip"),
  });
  return (
    <>
      <Button icon="download" isPending={saving.isPending} onPress={() => saving.mutate()}>
        {m.my_download()}
      </Button>
      <ProblemNote problem={saving.error} />
    </>
  );
}
