import type { ProvenanceView } from "../contract/api.schemas.ts";
import { useListProvenance } from "../contract/customers/customers.ts";

const MOST = 200;

/** Where one value came from, and the value it took the place of. */
export interface Origin {
  readonly now: ProvenanceView;
  readonly before: ProvenanceView | undefined;
}

/** The origin of one column of one record about a party, once it is known. */
export function useOrigin(partyId: string, record: string, column: string): Origin | undefined {
  const { data } = useListProvenance(partyId, { limit: MOST });
  const told = (data?.items ?? []).filter(
    (one) => one.record_id === record && one.column === column,
  );
  const now = told.find((one) => one.superseded_at === null);
  return now && { now, before: told.find((one) => one.superseded_at !== null) };
}
