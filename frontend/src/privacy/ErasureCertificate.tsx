import { useMutation } from "@tanstack/react-query";
import type { RequestView } from "../contract/api.schemas.ts";
import { getPrintErasureUrl } from "../contract/data-subject-requests/data-subject-requests.ts";
import { day } from "../format/dates.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

/** What went and what stays, on paper: signed, and with the proof of the sealed audit. */
export function ErasureCertificate({ request }: { request: RequestView }) {
  const opening = useMutation({
    mutationFn: () => openPaper(getPrintErasureUrl(request.id)),
  });
  const issued = request.erasure_certified_at;
  if (!issued) return null;
  return (
    <Panel
      title={m.dsr_erasure_certificate()}
      actions={<span className="tag">{m.dsr_certificate_issued({ day: day(issued) })}</span>}
    >
      <p className="small muted">{m.dsr_erasure_certificate_lead()}</p>
      <ProblemNote problem={opening.error} />
      <Button icon="eye" onPress={() => opening.mutate()} isPending={opening.isPending}>
        {m.dsr_erasure_certificate_open()}
      </Button>
    </Panel>
  );
}
