import type { ReactNode } from "react";

export interface KeyFact {
  readonly label: string;
  readonly figure: ReactNode;
  readonly note?: ReactNode;
}

/** At most five facts, the figure over its explanation. */
export function KeyFacts({ facts }: { facts: readonly KeyFact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, figure, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
          {note ? <dd className="sub">{note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
