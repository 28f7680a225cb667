import type { NewRecipient, RecipientRole, TransferTool } from "../contract/api.schemas.ts";
import { understoodAs } from "../parts/understood.ts";

/** What the fields of a recipient say. */
export function recipientFrom(said: FormData): NewRecipient {
  return {
    name: words(said, "name") ?? "",
    role: said.get("role") as RecipientRole,
    country: (words(said, "country") ?? "").toUpperCase(),
    contract_on: words(said, understoodAs("contract_on")),
    contract_until: words(said, understoodAs("contract_until")),
    contract_reference: words(said, "contract_reference"),
    transfer_tool: words(said, "transfer_tool") as TransferTool | null,
    assessed_on: words(said, understoodAs("assessed_on")),
  };
}

function words(said: FormData, name: string): string | null {
  return String(said.get(name) ?? "").trim() || null;
}
