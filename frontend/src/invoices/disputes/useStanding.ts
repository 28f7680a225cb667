import type { DisputeView, InvoiceView } from "../../contract/api.schemas.ts";
import { useListDisputes } from "../../contract/disputes/disputes.ts";
import { useSession } from "../../session.ts";

/** The dispute of a sent invoice that has not ended, if one stands. */
export function useStanding({ id, state }: InvoiceView): DisputeView | undefined {
  const { may } = useSession();
  const asks = may("list_disputes") && (state === "posted" || state === "opening");
  const { data } = useListDisputes({ invoice_id: id }, { query: { enabled: asks } });
  return data?.items.find((each) => each.ended_at === null);
}
