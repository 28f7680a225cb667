/** Tonnes put into bars: one for each month, a part for each kind of material. */
import type { Direction, TonnesView } from "../contract/api.schemas.ts";
import { textureOf } from "../format/orderStates.ts";
import { m } from "../paraglide/messages.js";
import type { Texture } from "../parts/Textures.tsx";

export type Way = Direction | "all";

export interface Stack {
  readonly month: string;
  readonly total: number;
  readonly parts: Readonly<Record<Texture, number>>;
}

/** From the bottom of a bar up; their words beside. */
export const TEXTURES: readonly (readonly [Texture, () => string])[] = [
  ["murske", m.desk_crushed],
  ["sora", m.desk_gravel],
  ["betoni", m.material_crushed_concrete],
  ["maa", m.material_soil],
  ["puu", m.desk_wood],
  ["muu", m.material_other],
];

const NOTHING = { murske: 0, sora: 0, betoni: 0, maa: 0, puu: 0, muu: 0 };

export function stacksOf({ months, rows }: TonnesView, way: Way): Stack[] {
  return months.map((month) => {
    const parts: Record<Texture, number> = { ...NOTHING };
    for (const row of rows) {
      if (row.month === month && (way === "all" || row.direction === way)) {
        parts[textureOf(row.material)] += row.net_kg;
      }
    }
    const total = Object.values(parts).reduce((sum, kg) => sum + kg, 0);
    return { month, total, parts };
  });
}

/** The kinds that occur at all: what was never weighed needs no word. */
export function occurring(stacks: readonly Stack[]): typeof TEXTURES {
  return TEXTURES.filter(([texture]) => stacks.some(({ parts }) => parts[texture] > 0));
}
