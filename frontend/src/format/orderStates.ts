/** How far an order has come, as a word with a shape. */
import type { Material, OrderState } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";
import type { Texture } from "../parts/Textures.tsx";

interface StateLook {
  readonly word: () => string;
  /** The verb that moves an order into this state. */
  readonly verb: () => string;
  readonly icon: IconName;
  readonly tone: Tone;
}

export const ORDER_STATES: Record<OrderState, StateLook> = {
  draft: { word: m.order_draft, verb: m.order_to_draft, icon: "pencil", tone: "plain" },
  confirmed: { word: m.order_confirmed, verb: m.order_confirm, icon: "clock", tone: "plain" },
  in_delivery: {
    word: m.order_in_delivery,
    verb: m.order_deliver,
    icon: "truck",
    tone: "info",
  },
  delivered: { word: m.order_delivered, verb: m.order_finish, icon: "check", tone: "ok" },
  invoiced: { word: m.order_invoiced, verb: m.order_invoice, icon: "invoice", tone: "ok" },
  closed: { word: m.order_closed, verb: m.order_close, icon: "archive", tone: "plain" },
  cancelled: { word: m.order_cancelled, verb: m.order_cancel, icon: "ban", tone: "plain" },
};

/** Overrun outranks the state: more was weighed than ordered while it still runs. */
export function orderLook(state: OrderState, remainingKg: number | null): StateLook {
  if (isOverrun(state, remainingKg)) {
    return { word: m.order_overrun, verb: m.order_overrun, icon: "warn", tone: "bad" };
  }
  return ORDER_STATES[state];
}

export function isOverrun(state: OrderState, remainingKg: number | null): boolean {
  return state === "in_delivery" && (remainingKg ?? 0) < 0;
}

const TEXTURES: Record<Material, Texture> = {
  crushed_rock: "murske",
  quarry_rock: "murske",
  gravel: "sora",
  sand: "sora",
  crushed_concrete: "betoni",
  wood_chips: "puu",
  recycled_wood: "puu",
  soil: "maa",
  metal: "muu",
  other: "muu",
};

export function textureOf(material: Material | null): Texture {
  return material ? TEXTURES[material] : "muu";
}
