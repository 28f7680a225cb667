import type { ChangeProposalView } from "../../contract/api.schemas.ts";
import { useAcceptProposal, useRejectProposal } from "../../contract/registers/registers.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { toast } from "../../parts/toast.ts";
import { queries } from "../../queries.ts";

export type Decision = "accept" | "reject";

/** Accept or reject a proposal; what it changed is read anew. */
export function useDecision() {
  const accepting = useAcceptProposal();
  const rejecting = useRejectProposal();
  const attempt = useAttempt();

  function decide(row: ChangeProposalView, how: Decision): void {
    const headers = { ...attempt.headers, "If-Match": `"${row.version}"` };
    const sending = how === "accept" ? accepting : rejecting;
    sending.mutate(
      { proposalId: row.id, headers },
      {
        onSuccess: () => {
          attempt.done();
          toast(how === "accept" ? m.proposal_accepted() : m.proposal_rejected());
        },
        onSettled: () => void queries.invalidateQueries(),
      },
    );
  }

  return { decide, error: accepting.error ?? rejecting.error };
}
