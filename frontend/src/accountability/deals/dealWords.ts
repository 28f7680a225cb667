/** The words for how far a deal room is open. */
import type { DealStage } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";

export const STAGES: Record<DealStage, () => string> = {
  aggregate: m.deal_aggregate,
  pseudonymised: m.deal_pseudonymised,
  full: m.deal_full,
};

export const ORDER: readonly DealStage[] = ["aggregate", "pseudonymised", "full"];

export function nextStage(stage: DealStage): DealStage | undefined {
  return ORDER[ORDER.indexOf(stage) + 1];
}
