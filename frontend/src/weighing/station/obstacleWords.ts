/** The words on the dashed key: what to do, and why. */
import type { ScaleView } from "../../contract/api.schemas.ts";
import { kilograms } from "../../format/kilograms.ts";
import { m } from "../../paraglide/messages.js";
import type { Obstacle } from "./obstacle.ts";

interface Words {
  readonly title: string;
  readonly detail: string;
}

export function obstacleWords(
  obstacle: Obstacle,
  scale: Pick<ScaleView, "least_kg" | "largest_kg">,
  hasTruck: boolean,
): Words {
  const least = kilograms(scale.least_kg);
  const largest = kilograms(scale.largest_kg);
  const moving = hasTruck ? m.kiosk_wait_moving_detail() : m.kiosk_wait_moving_choose();
  const words: Record<Obstacle, Words> = {
    offline: { title: m.kiosk_wait_offline(), detail: m.kiosk_offline_detail() },
    silent: { title: m.kiosk_wait_silent(), detail: m.kiosk_wait_silent_detail() },
    unzeroed: { title: m.kiosk_wait_unzeroed(), detail: m.kiosk_wait_unzeroed_detail() },
    over: { title: m.kiosk_wait_over(), detail: m.kiosk_wait_over_detail({ largest }) },
    moving: { title: m.kiosk_wait_moving(), detail: moving },
    below: { title: m.kiosk_wait_below(), detail: m.kiosk_wait_below_detail({ least }) },
    truck: { title: m.kiosk_wait_truck(), detail: m.kiosk_wait_truck_detail() },
    order: { title: m.kiosk_wait_order(), detail: m.kiosk_wait_order_detail() },
    reversed: { title: m.kiosk_wait_reversed(), detail: m.kiosk_wait_reversed_detail() },
  };
  return words[obstacle];
}
