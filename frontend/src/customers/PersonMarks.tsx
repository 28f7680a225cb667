import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";

interface PersonMarksProps {
  person: { readonly protected_until: string | null; readonly deceased_on: string | null };
}

/** What stands beside a name so that nobody overlooks it: a protected address, a death. */
export function PersonMarks({ person: { protected_until, deceased_on } }: PersonMarksProps) {
  return (
    <>
      {protected_until ? (
        <Tag
          icon="shield"
          tone="warn"
          word={m.address_protected({ day: day(protected_until) })}
        />
      ) : null}
      {deceased_on ? (
        <Tag icon="person" tone="warn" word={m.deceased({ day: day(deceased_on) })} />
      ) : null}
    </>
  );
}
