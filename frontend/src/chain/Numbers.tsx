import { m } from "../paraglide/messages.js";
import { RecordLink } from "./RecordLink.tsx";
import { Several } from "./Several.tsx";

interface NumbersProps {
  kind: "order" | "load" | "ticket";
  records: readonly { readonly id: string; readonly number: string }[];
  here: string;
}

/** The numbers of one step; the one whose page this is leads nowhere. */
export function Numbers({ kind, records, here }: NumbersProps) {
  return (
    <Several>
      {records.map(({ id, number }) =>
        id === here ? (
          <span key={id}>
            <span className="mono">{number}</span> {m.chain_here()}
          </span>
        ) : (
          <RecordLink key={id} kind={kind} id={id} className="mono">
            {number}
          </RecordLink>
        ),
      )}
    </Several>
  );
}
