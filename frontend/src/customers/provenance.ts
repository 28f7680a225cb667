import type { ProvenanceView } from "../contract/api.schemas.ts";
import { useListProvenance } from "../contract/customers/customers.ts";

const MOST = 200;

/** Where one value came from, and the value it took the place of. */
export interface Origin {
  readonly now: ProvenanceView;
  readonly before: ProvenanceView | undefined;
}

/** Billing details are one to a customer and known by their table. */
export const BILLING = "billing_details";

/** The origin of one column of one record (or of its only table) about a party, once known. */
export function useOrigin(partyId: string, record: string, column: string): Origin | undefined {
  const { data } = useListProvenance(partyId, { limit: MOST });
  const told = (data?.items ?? []).filter(
    (one) => [one.record_id, one.record_type].includes(record) && one.column === column,
  );
  const now = told.find((one) => one.superseded_at === null);
  return now && { now, before: told.find((one) => one.superseded_at !== null) };
}
