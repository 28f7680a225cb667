import { useQueryClient } from "@tanstack/react-query";
import type { RejectionReason, VisitView } from "../../contract/api.schemas.ts";
import { getListVisitsQueryKey, useRejectLoad } from "../../contract/weighing/weighing.ts";
import { optionsOf } from "../../format/words.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { toast } from "../../parts/toast.ts";
import { Choices } from "./Choices.tsx";
import { REJECTION_REASONS } from "./words.ts";

interface RejectLoadProps {
  visit: VisitView;
  onRejected: () => void;
  onClose: () => void;
}

/** A truck leaves without a ticket, and why. */
export function RejectLoad({ visit, onRejected, onClose }: RejectLoadProps) {
  const rejecting = useRejectLoad();
  const attempt = useAttempt();
  const queries = useQueryClient();
  const plate = visit.plate ?? "–";

  function reject(because: RejectionReason): void {
    rejecting.mutate(
      { visitId: visit.id, data: { because }, headers: attempt.headers },
      {
        onSuccess: () => {
          attempt.done();
          toast(m.kiosk_rejected({ plate }));
          onRejected();
        },
        onSettled: () => queries.invalidateQueries({ queryKey: getListVisitsQueryKey() }),
      },
    );
  }

  return (
    <Choices
      title={m.kiosk_reject_title()}
      lead={m.kiosk_reject_lead({ plate })}
      options={optionsOf(REJECTION_REASONS)}
      onChoose={reject}
      onClose={onClose}
    >
      <ProblemNote problem={rejecting.error} />
    </Choices>
  );
}
