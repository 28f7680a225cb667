import { useQueryClient } from "@tanstack/react-query";
import type { CustomerView } from "../contract/api.schemas.ts";
import {
  getGetCustomerQueryOptions,
  getListProvenanceQueryKey,
} from "../contract/customers/customers.ts";

/** Read a customer anew, and with it where its values came from. */
export function useReread(customer: CustomerView): () => Promise<CustomerView> {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: getListProvenanceQueryKey(customer.party_id) });
    return queries.fetchQuery({ ...getGetCustomerQueryOptions(customer.id), staleTime: 0 });
  };
}
