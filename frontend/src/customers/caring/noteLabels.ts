/** What notes tell of, in words. */
import type { NoteLabel } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";

export const NOTE_LABELS: Record<NoteLabel, () => string> = {
  contact: m.note_contact,
  agreement: m.note_agreement,
  complaint: m.note_complaint,
  other: m.note_other,
};
