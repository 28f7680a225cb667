import type { ListPaymentsParams, PaymentView } from "../../contract/api.schemas.ts";
import { getListPaymentsQueryKey, listPayments } from "../../contract/payments/payments.ts";
import { usePages, type Pages } from "../../parts/usePages.ts";

/** Payments, page by page. */
export function usePayments(filters: ListPaymentsParams): Pages<PaymentView> {
  return usePages<PaymentView>(getListPaymentsQueryKey(filters), (cursor, signal) =>
    listPayments({ ...filters, ...(cursor ? { cursor } : {}) }, { signal }),
  );
}
