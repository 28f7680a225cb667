/** On what grounds an item can be refused, as the law of today lists them. */
import type { GroundView, ItemView } from "../contract/api.schemas.ts";
import { getLocale } from "../paraglide/runtime.js";
import type { Option } from "../parts/Choice.tsx";

export function groundsFor(item: ItemView, grounds: readonly GroundView[]): Option[] {
  return grounds
    .filter(({ kinds, against }) => kinds.includes(item.kind) && fits(item, against))
    .map(({ id, basis, said }) => ({
      value: id,
      word: `${said[getLocale()] ?? id} (${basis})`,
    }));
}

function fits(item: ItemView, against: GroundView["against"]): boolean {
  return item.kind !== "object" || item.against === null || against.includes(item.against);
}
