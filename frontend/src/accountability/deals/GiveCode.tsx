import type { DealView } from "../../contract/api.schemas.ts";
import { useGiveDealCode } from "../../contract/deal-rooms/deal-rooms.ts";
import { m } from "../../paraglide/messages.js";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { Note } from "../../parts/Note.tsx";
import { useRereadDeals } from "./useRereadDeals.ts";

/** Make a code by which the other side fetches what is open; it is shown once. */
export function GiveCode({ deal, onClose }: { deal: DealView; onClose: () => void }) {
  const giving = useGiveDealCode();
  const reread = useRereadDeals();
  const code = giving.data?.code;

  function give(): void {
    if (code) onClose();
    else {
      const headers = { "If-Match": `"${deal.version}"` };
      giving.mutate({ dealId: deal.id, headers }, { onSettled: () => void reread(deal.id) });
    }
  }

  return (
    <FormDialog
      title={m.deal_code()}
      lead={deal.code_edition > 0 && !code ? m.deal_code_again() : m.deal_code_lead()}
      onSubmit={give}
      problem={giving.error}
      isPending={giving.isPending}
      verb={code ? m.deal_code_noted() : m.deal_code()}
      onClose={onClose}
    >
      {code ? (
        <Note tone="ok">
          <span className="mono">{code}</span>
          <br />
          {m.deal_code_where({ address: `${location.origin}/deal-room` })}
        </Note>
      ) : null}
    </FormDialog>
  );
}
