import type { ThreadView } from "../contract/api.schemas.ts";
import { Tag } from "../parts/Tag.tsx";
import { lookOf } from "./threadWords.ts";

export function ThreadTag({ thread }: { thread: ThreadView }) {
  const { icon, tone, word } = lookOf(thread);
  return <Tag icon={icon} tone={tone} word={word()} />;
}
