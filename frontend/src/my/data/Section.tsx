import { useId, type ReactNode } from "react";

interface SectionProps {
  title: string;
  note?: string;
  children: ReactNode;
}

/** A part of one's own page: its heading over a beam. */
export function Section({ title, note, children }: SectionProps) {
  const id = useId();
  return (
    <section className="my-sec" aria-labelledby={id}>
      <div className="sec">
        <h2 id={id}>{title}</h2>
        {note ? <p>{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
