import type { HeldGrantView } from "../contract/api.schemas.ts";
import { day, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";

/** By when a grant is looked at; from then on it opens nothing. */
export function GrantDue({ grant }: { grant: HeldGrantView }) {
  const until = [grant.review_on, grant.expires_on ?? grant.review_on].toSorted()[0] ?? "";
  if (until < todayHere()) {
    return <Tag icon="lock" tone="bad" word={m.grant_overdue({ day: day(until) })} />;
  }
  return <>{day(grant.review_on)}</>;
}
