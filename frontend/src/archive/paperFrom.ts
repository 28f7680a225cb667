import type { NewArchivePaper, PaperKind } from "../contract/api.schemas.ts";
import { understoodAs } from "../parts/understood.ts";

/** What the form says, as the wire wants it. */
export function paperFrom(said: FormData, kind: PaperKind, partyId: string): NewArchivePaper {
  return {
    kind,
    dated_on: String(said.get(understoodAs("dated_on"))),
    received_on: String(said.get(understoodAs("received_on"))),
    folder_id: String(said.get("folder_id") ?? "") || null,
    subjects: [{ party_id: partyId, note: String(said.get("note")) }],
  };
}
