/** What of the invoice screens is in their addresses: states and ids, nothing that names a person. */
import { InvoiceKind, InvoiceState, ReceivableState } from "../contract/api.schemas.ts";

export interface InvoiceFilters {
  state?: InvoiceState;
  kind?: InvoiceKind;
  settlement?: ReceivableState;
  payer_id?: string;
}

const ID = /^[0-9a-f-]{36}$/;

export function invoiceFilters(said: Record<string, unknown>): InvoiceFilters {
  const state = Object.values(InvoiceState).find((one) => one === said["state"]);
  const kind = Object.values(InvoiceKind).find((one) => one === said["kind"]);
  const settlement = Object.values(ReceivableState).find((one) => one === said["settlement"]);
  return {
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(settlement ? { settlement } : {}),
    ...payerFilter(said),
  };
}

export interface PaymentFilters {
  payer_id?: string;
}

export function payerFilter({ payer_id }: Record<string, unknown>): PaymentFilters {
  return typeof payer_id === "string" && ID.test(payer_id) ? { payer_id } : {};
}

export interface RunShown {
  run?: string;
}

export function runShown({ run }: Record<string, unknown>): RunShown {
  return typeof run === "string" && ID.test(run) ? { run } : {};
}
