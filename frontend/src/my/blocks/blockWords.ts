/** The words for blocks, for the rules that fill them, and for what the rules look at. */
import type { BlockName, NotChosen, RuleId } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";

export const BLOCKS: Record<BlockName, { title: () => string; empty: () => string }> = {
  repeat_order: { title: m.my_repeat_order, empty: m.my_repeat_none },
  materials: { title: m.my_materials, empty: m.my_materials_none },
  news: { title: m.my_news, empty: m.my_news_none },
};

/** Why a block shows what it shows. */
export const WHYS: Record<RuleId, () => string> = {
  "latest-order": m.my_why_latest_order,
  "materials-of-sites": m.my_why_sites,
  "own-materials-first": m.my_why_own_first,
  "same-for-all": m.my_why_same,
};

export const NOT_CHOSEN: Record<NotChosen, () => string> = {
  switched_off: m.my_off_switch,
  objection: m.my_off_objection,
  restriction: m.my_off_restriction,
};
