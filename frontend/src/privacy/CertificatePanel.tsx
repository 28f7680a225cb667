import { useMutation } from "@tanstack/react-query";
import type { PlanEntry, RequestView } from "../contract/api.schemas.ts";
import { getPrintRefusalUrl } from "../contract/data-subject-requests/data-subject-requests.ts";
import { day } from "../format/dates.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { stays, sum } from "./entries.ts";
import { whyWord } from "./leaving.ts";

interface CertificateProps {
  request: RequestView;
  entries: readonly PlanEntry[];
}

/** What the certificate says, ground by ground; once it is issued, its paper. */
export function CertificatePanel({ request, entries }: CertificateProps) {
  const kept = entries.filter(stays);
  const issued = request.certificate_issued_at;
  const opening = useMutation({
    mutationFn: () => openPaper(getPrintRefusalUrl(request.id)),
  });
  if (kept.length === 0) return null;
  return (
    <Panel
      title={m.dsr_certificate()}
      actions={
        <span className="tag">
          {issued ? m.dsr_certificate_issued({ day: day(issued) }) : m.dsr_certificate_draft()}
        </span>
      }
    >
      <div className="dsr-cert">
        <h3>{m.dsr_certificate_kept({ count: sum(kept) })}</h3>
        <ul>
          {[...byGround(kept)].map(([ground, count]) => (
            <li key={ground}>
              <span>{ground}</span>
              <span className="num">{m.dsr_values({ count })}</span>
            </li>
          ))}
        </ul>
        <p>{m.dsr_certificate_appeal()}</p>
      </div>
      <ProblemNote problem={opening.error} />
      {issued ? (
        <Button icon="eye" onPress={() => opening.mutate()} isPending={opening.isPending}>
          {m.dsr_certificate_open()}
        </Button>
      ) : (
        <p className="small muted">{m.dsr_certificate_later()}</p>
      )}
    </Panel>
  );
}

function byGround(kept: readonly PlanEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of kept) {
    const ground = whyWord(entry);
    counts.set(ground, (counts.get(ground) ?? 0) + entry.count);
  }
  return counts;
}
