import { day, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";

interface AccessProps {
  row: { readonly left_on: string | null; readonly nda_until: string | null };
}

/** Whether personal data open for somebody. */
export function Access({ row }: AccessProps) {
  if (row.left_on) {
    return <Tag icon="lock" tone="bad" word={m.has_left({ day: day(row.left_on) })} />;
  }
  if (!row.nda_until || row.nda_until < todayHere()) {
    return <Tag icon="lock" tone="bad" word={m.access_blocked()} />;
  }
  return <Tag icon="check" tone="ok" word={m.access_in_force()} />;
}
