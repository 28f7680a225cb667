import type { Channel, Language, NewRequest, RequestKind } from "../contract/api.schemas.ts";
import { understoodAs } from "../parts/understood.ts";

/** What the form says, as the API wants it: a party of the register, or somebody by name. */
export function requestFrom(said: FormData): NewRequest {
  const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
  return {
    kind: said.get("kind") as RequestKind,
    channel: said.get("channel") as Channel,
    received_on: text(understoodAs("received_on")) ?? "",
    party_id: text("party_id"),
    name: text("name"),
    language: said.get("language") as Language,
    note: text("note"),
  };
}
