import type { NewPayment } from "../../contract/api.schemas.ts";
import { understoodAs } from "../../parts/understood.ts";

/** What the form says, as the API wants it. Cents and days come ready from their fields. */
export function paymentFrom(said: FormData): NewPayment {
  const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
  return {
    reference: text("reference") ?? "",
    total_cents: Number(text(understoodAs("total_cents"))),
    received_on: text(understoodAs("received_on")) ?? "",
    payer_name: text("payer_name"),
    archive_id: text("archive_id"),
  };
}
