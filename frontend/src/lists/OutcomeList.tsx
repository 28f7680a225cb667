import type { RowOutcome } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";

interface OutcomeListProps {
  items: readonly RowOutcome[];
  numberOf: (id: string) => string | undefined;
}

/** How many rows it was done to, and what was in the way of each of the others. */
export function OutcomeList({ items, numberOf }: OutcomeListProps) {
  const refused = items.filter((one) => !one.is_done);
  const done = items.length - refused.length;
  return (
    <>
      <Note tone={refused.length ? "warn" : "ok"}>
        {m.many_done({ done, count: items.length })}
      </Note>
      {refused.length ? (
        <ul className="row-outcomes" aria-label={m.many_refused()}>
          {refused.map(({ id, title }) => (
            <li key={id}>
              <b className="mono">{numberOf(id) ?? m.many_another()}</b> <span>{title}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
