import type { RequestState } from "../contract/api.schemas.ts";
import { Tag } from "../parts/Tag.tsx";
import { REQUEST_STATES } from "./requestStates.ts";

export function RequestTag({ state }: { state: RequestState }) {
  const { icon, tone, word } = REQUEST_STATES[state];
  return <Tag icon={icon} tone={tone} word={word()} />;
}
