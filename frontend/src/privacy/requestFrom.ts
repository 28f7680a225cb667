import type {
  Against,
  Channel,
  IdentityMethod,
  Language,
  NewRequest,
  RequestKind,
} from "../contract/api.schemas.ts";
import { understoodAs } from "../parts/understood.ts";

/** What the form says, as the API wants it: a party of the register, or somebody by name. */
export function requestFrom(said: FormData): NewRequest {
  const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
  return {
    items: said.getAll("kinds").map((kind) => ({
      kind: kind as RequestKind,
      ...(kind === "object" && text("against") ? { against: text("against") as Against } : {}),
      ...(kind === "rectify" && said.has("restrict_meanwhile")
        ? { restrict_meanwhile: true as const }
        : {}),
    })),
    channel: said.get("channel") as Channel,
    received_on: text(understoodAs("received_on")) ?? "",
    party_id: text("party_id"),
    name: text("name"),
    language: said.get("language") as Language,
    note: text("note"),
    identity: text("identity") as IdentityMethod | null,
    archive_label: text("archive_label"),
    signature_checked: said.get("signature_checked") !== null,
  };
}
