/** Codes of the notice's versions and clauses in words. */
import type { Change } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";

export const CHANGES: Readonly<Record<Change, () => string>> = {
  editorial: m.notice_editorial,
  addition: m.notice_addition,
  material: m.notice_material,
};

interface ClauseState {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly word: () => string;
}

/** Worst first. */
export const STATES: Readonly<Record<string, ClauseState>> = {
  look: { icon: "warn", tone: "bad", word: m.notice_state_look },
  unproven: { icon: "clock", tone: "plain", word: m.notice_state_unproven },
  owed: { icon: "person", tone: "warn", word: m.notice_state_owed },
  kept: { icon: "okc", tone: "ok", word: m.notice_state_kept },
};

const SECTIONS: Readonly<Record<string, () => string>> = {
  controller: m.notice_part_controller,
  cookies: m.notice_part_cookies,
  data: m.notice_part_data,
  disclosures: m.notice_part_disclosures,
  objections: m.notice_part_objections,
  papers: m.notice_part_papers,
  purposes: m.notice_part_purposes,
  retention: m.notice_part_retention,
  rights: m.notice_part_rights,
  security: m.notice_part_security,
  sources: m.notice_part_sources,
};

export function sectionWord(name: string): string {
  return SECTIONS[name]?.() ?? name;
}
