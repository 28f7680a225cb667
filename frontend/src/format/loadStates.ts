/** How far a planned load has come, as a word with a shape. */
import type { LoadState } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";

interface StateLook {
  readonly word: () => string;
  /** The verb that moves a load into this state. */
  readonly verb: () => string;
  readonly icon: IconName;
  readonly tone: Tone;
}

export const LOAD_STATES: Record<LoadState, StateLook> = {
  planned: { word: m.load_planned, verb: m.load_to_planned, icon: "clock", tone: "plain" },
  on_site: { word: m.load_on_site, verb: m.load_to_on_site, icon: "truck", tone: "info" },
  done: { word: m.load_done, verb: m.load_to_done, icon: "check", tone: "ok" },
  cancelled: { word: m.load_cancelled, verb: m.load_to_cancelled, icon: "ban", tone: "plain" },
};
