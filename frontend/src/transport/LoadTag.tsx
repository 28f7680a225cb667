import type { LoadState } from "../contract/api.schemas.ts";
import { LOAD_STATES } from "../format/loadStates.ts";
import { Tag } from "../parts/Tag.tsx";

export function LoadTag({ state }: { state: LoadState }) {
  const { icon, tone, word } = LOAD_STATES[state];
  return <Tag icon={icon} tone={tone} word={word()} />;
}
