import type { DealView } from "../../contract/api.schemas.ts";
import { useRevokeDeal } from "../../contract/deal-rooms/deal-rooms.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { words } from "../words.ts";
import { useRereadDeals } from "./useRereadDeals.ts";

/** Give nothing from a room any more, and say why. */
export function RevokeDeal({ deal, onClose }: { deal: DealView; onClose: () => void }) {
  const revoking = useRevokeDeal();
  const attempt = useAttempt();
  const reread = useRereadDeals();

  function revoke(said: FormData): void {
    const headers = { ...attempt.headers, "If-Match": `"${deal.version}"` };
    const data = { because: words(said, "because") ?? "" };
    revoking.mutate(
      { dealId: deal.id, data, headers },
      { onSuccess: done, onSettled: () => void reread(deal.id) },
    );
  }

  function done(): void {
    attempt.done();
    onClose();
  }

  return (
    <FormDialog
      title={m.deal_revoke()}
      lead={m.deal_revoke_lead()}
      alert
      look="bad"
      onSubmit={revoke}
      problem={revoking.error}
      isPending={revoking.isPending}
      verb={m.deal_revoke()}
      onClose={onClose}
    >
      <Field name="because" label={m.breach_because()} rows={2} isRequired />
    </FormDialog>
  );
}
