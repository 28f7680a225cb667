/** The words for what a product is made of. */
import type { Material } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

export const MATERIALS: Record<Material, () => string> = {
  crushed_rock: m.material_crushed_rock,
  gravel: m.material_gravel,
  sand: m.material_sand,
  crushed_concrete: m.material_crushed_concrete,
  quarry_rock: m.material_quarry_rock,
  soil: m.material_soil,
  wood_chips: m.material_wood_chips,
  recycled_wood: m.material_recycled_wood,
  metal: m.material_metal,
  other: m.material_other,
};
