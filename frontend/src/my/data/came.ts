/** What came of an act, and what keeps a value, in the words of whoever it is about. */
import type { ActView, HoldView } from "../../contract/api.schemas.ts";
import { day } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { basisWord, endingWord, groundWord } from "../../privacy/grounds.ts";

export function came({ outcome, number, due_on }: ActView): string {
  if (outcome !== "asked") return m.my_done();
  return m.my_asked({ number: number ?? "", day: due_on ? day(due_on) : "" });
}

export function heldWord(hold: HoldView): string {
  const ending = endingWord(hold);
  return [
    groundWord(hold),
    basisWord(hold.basis),
    hold.until ? m.dsr_until({ day: day(hold.until) }) : null,
    ending ? m.dsr_sooner({ ending }) : null,
  ]
    .filter(Boolean)
    .join(". ");
}
