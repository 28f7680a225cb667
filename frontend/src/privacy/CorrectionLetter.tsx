import { useMutation } from "@tanstack/react-query";
import type { RequestView } from "../contract/api.schemas.ts";
import { getPrintCorrectionLetterUrl } from "../contract/data-subject-requests/data-subject-requests.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

/** The paper that answers what was asked to be put right, once something of it is decided. */
export function CorrectionLetter({ request: { id, items } }: { request: RequestView }) {
  const opening = useMutation({ mutationFn: () => openPaper(getPrintCorrectionLetterUrl(id)) });
  const isDecided = items.some(({ kind, decision }) => kind === "rectify" && decision !== null);
  if (!isDecided) return null;
  return (
    <>
      <ProblemNote problem={opening.error} />
      <Button
        size="sm"
        icon="eye"
        onPress={() => opening.mutate()}
        isPending={opening.isPending}
      >
        {m.dsr_correction_letter()}
      </Button>
    </>
  );
}
