/** The words for what the station calls by a code. */
import type { Direction, ManualReason, RejectionReason } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";

export const MANUAL_REASONS: Record<ManualReason, () => string> = {
  indicator_broken: m.manual_indicator_broken,
  no_connection: m.manual_no_connection,
  power_cut: m.manual_power_cut,
  other_scale: m.manual_other_scale,
};

export const REJECTION_REASONS: Record<RejectionReason, () => string> = {
  wrong_material: m.reject_wrong_material,
  overload: m.reject_overload,
  not_loaded: m.reject_not_loaded,
  wrong_truck: m.reject_wrong_truck,
  driver_left: m.reject_driver_left,
};

export function directionWord(direction: Direction): string {
  return direction === "out" ? m.kiosk_direction_out() : m.kiosk_direction_in();
}
