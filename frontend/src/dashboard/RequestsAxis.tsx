import { Link } from "@tanstack/react-router";
import type { RequestRow } from "../contract/api.schemas.ts";
import { day, shortDay } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { dayAfter, HALF_PX, horizon, type Placed, placed } from "./requests.ts";
import { useWidth } from "./useWidth.ts";

const [HEIGHT, FLOOR, LEFT, RIGHT] = [204, 170, 12, 20];
const [LEVELS, FIRST, STEP] = [2, 56, 62];
const SOON_DAYS = 10;
const WEEK = 7;

interface AxisProps {
  rows: readonly RequestRow[];
  today: string;
}

/** A flag for each request, above the day it is due. */
export function RequestsAxis({ rows, today }: AxisProps) {
  const [box, width] = useWidth(350);
  if (rows.length === 0) return <p className="muted">{m.desk_none_open()}</p>;
  const span = width - LEFT - RIGHT;
  const flags = placed(rows, today, {
    from: LEFT,
    to: width - RIGHT,
    end: width,
    levels: LEVELS,
  });
  const hidden = rows.length - flags.length;
  return (
    <div ref={box}>
      <svg
        className="chart halo"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={told(rows)}
      >
        {flags.map((flag) => (
          <Pole key={flag.row.id} flag={flag} />
        ))}
        {flags.map((flag) => (
          <Flag key={flag.row.id} flag={flag} />
        ))}
        <line className="ax" x1={0} x2={width} y1={FLOOR} y2={FLOOR} />
        <path className="pointer" d={`M${LEFT - 7} 180 ${LEFT} 170l7 10z`} />
        <Days rows={rows} today={today} span={span} />
      </svg>
      {hidden > 0 ? (
        <p className="small">
          <Link to="/privacy/requests">{m.desk_more_requests({ count: hidden })}</Link>
        </p>
      ) : null}
    </div>
  );
}

function Pole({ flag: { x, level } }: { flag: Placed }) {
  return <line className="pole" x1={x} x2={x} y1={FIRST + level * STEP + 16} y2={FLOOR} />;
}

function Flag({ flag: { row, title, left, x, isFar, level } }: { flag: Placed }) {
  const y = FIRST + level * STEP;
  const [at, anchor] = isFar ? [x + HALF_PX, "end" as const] : [x - HALF_PX, "start" as const];
  return (
    <>
      <rect
        className={left < SOON_DAYS ? "flag soon" : "flag"}
        x={x - HALF_PX}
        y={y}
        width={2 * HALF_PX}
        height={2 * HALF_PX}
      />
      <text className="v" x={at} y={y - 22} textAnchor={anchor}>
        {title}
      </text>
      <text x={at} y={y - 6} textAnchor={anchor}>
        {row.number}
      </text>
    </>
  );
}

function Days({ rows, today, span }: AxisProps & { span: number }) {
  const reach = horizon(rows, today);
  const every = Math.ceil(reach / 4 / WEEK) * WEEK;
  const days = Array.from({ length: Math.floor(reach / every) }, (_, at) => (at + 1) * every);
  return (
    <>
      <text x={LEFT} y={194}>
        {m.desk_today()}
      </text>
      {days
        .filter((after) => (after / reach) * span > 60)
        .map((after) => (
          <text key={after} x={LEFT + (after / reach) * span} y={194} textAnchor="middle">
            {shortDay(dayAfter(today, after), today)}
          </text>
        ))}
    </>
  );
}

function told(rows: readonly RequestRow[]): string {
  const [first] = rows;
  return m.desk_requests_told({ count: rows.length, day: first ? day(first.due_on) : "" });
}
