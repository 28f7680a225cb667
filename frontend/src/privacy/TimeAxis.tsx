import { m } from "../paraglide/messages.js";
import { TODAY_X, WIDTH, type TimeScale } from "./timescale.ts";

/** The years to come, with the pointer at today. */
export function TimeAxis({ scale }: { scale: TimeScale }) {
  const { from, to, years } = scale;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 34`}
      role="img"
      aria-label={m.dsr_axis({ from: String(from), to: String(to) })}
    >
      <path d={`M${TODAY_X - 7} 33 ${TODAY_X} 23l7 10z`} fill="var(--c-beam)" />
      <text x={TODAY_X} y="16" textAnchor="middle" className="now">
        {m.dsr_today()}
      </text>
      {years.map(({ year, x, isNamed }) =>
        isNamed ? (
          <text key={year} x={x} y="16" textAnchor="middle">
            {year}
          </text>
        ) : null,
      )}
      <path d={`M0 33h${WIDTH}`} stroke="var(--c-beam)" strokeWidth="2" />
    </svg>
  );
}
