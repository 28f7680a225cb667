import type { HourStay, StaysView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { marks } from "./axis.ts";
import { useWidth } from "./useWidth.ts";

const [HEIGHT, FLOOR, TOP, LEFT, RIGHT] = [214, 184, 18, 34, 14];
const LETTERS = 16;
const LABEL = 64;

interface Place {
  readonly x: (hour: number) => number;
  readonly y: (minutes: number) => number;
}

/** The median as a line, nine of ten as a band above it, today in a broken line. */
export function StaysChart({ stays }: { stays: StaysView }) {
  const [box, width] = useWidth(350);
  const { hours, today } = stays;
  const every = [...hours, ...today];
  if (every.length === 0) return <p className="muted">{m.desk_stays_empty()}</p>;
  const [from, to] = [
    Math.min(...every.map(({ hour }) => hour)),
    Math.max(...every.map(({ hour }) => hour)),
  ];
  const lines = marks(
    Math.max(
      ...hours.map((row) => row.nine_of_ten_minutes),
      ...today.map((row) => row.median_minutes),
    ),
  );
  const place: Place = {
    x: (hour) => LEFT + ((hour - from) / Math.max(1, to - from)) * (width - LEFT - RIGHT),
    y: (minutes) => FLOOR - (minutes / (lines.at(-1) ?? 1)) * (FLOOR - TOP),
  };
  return (
    <div ref={box}>
      <svg
        className="chart halo"
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={told(stays)}
      >
        <Grid lines={lines.slice(1)} width={width} place={place} />
        <Past hours={hours} place={place} />
        <Today
          hours={today}
          place={place}
          median={stays.median_minutes_today}
          taken={labelsOf(hours, place)}
        />
        <Hours from={from} to={to} place={place} />
        <line className="ax" x1={LEFT} x2={width} y1={FLOOR} y2={FLOOR} />
      </svg>
    </div>
  );
}

function Grid({ lines, width, place }: { lines: number[]; width: number; place: Place }) {
  return lines.map((line) => (
    <g key={line}>
      <line className="g" x1={LEFT} x2={width} y1={place.y(line)} y2={place.y(line)} />
      <text x={LEFT - 6} y={place.y(line) + 4} textAnchor="end">
        {line}
      </text>
    </g>
  ));
}

function Past({ hours, place }: { hours: readonly HourStay[]; place: Place }) {
  const [last] = hours.slice(-1);
  if (!last) return null;
  const above = points(hours, place, (row) => row.nine_of_ten_minutes);
  const line = points(hours, place, (row) => row.median_minutes);
  const x = place.x(last.hour);
  const [nineBelow, median] = labelsOf(hours, place);
  return (
    <>
      <polygon className="band" points={[...above, ...line.toReversed()].join(" ")} />
      <polyline className="median" points={line.join(" ")} />
      <text className="v s1" x={x} y={nineBelow} textAnchor="end">
        {m.desk_nine_below()}
      </text>
      <text className="v s1" x={x} y={median} textAnchor="end">
        {m.desk_median_label()}
      </text>
    </>
  );
}

interface TodayProps {
  hours: readonly HourStay[];
  place: Place;
  median: number | null;
  /** Where the other labels stand, from the top. */
  taken: readonly number[];
}

function Today({ hours, place, median, taken }: TodayProps) {
  const [last] = hours.slice(-1);
  if (!last || median === null) return null;
  const [x, y] = [place.x(last.hour), place.y(last.median_minutes)];
  const isLate = last.hour >= 12;
  return (
    <>
      <polyline
        className="today"
        points={points(hours, place, (row) => row.median_minutes).join(" ")}
      />
      {hours.map((row) => (
        <rect
          className="dot"
          key={row.hour}
          x={place.x(row.hour) - 4}
          y={place.y(row.median_minutes) - 4}
          width={8}
          height={8}
        />
      ))}
      <text
        className="v"
        x={isLate ? x - 10 : x + 10}
        y={isLate ? clearOf(taken, y) : y - 8}
        textAnchor={isLate ? "end" : "start"}
      >
        {m.desk_today_label({ minutes: median })}
      </text>
    </>
  );
}

/** Where the labels of the past stand: above the one line, below the other, as far as they go. */
function labelsOf(hours: readonly HourStay[], { x, y }: Place): readonly number[] {
  const [last] = hours.slice(-1);
  if (!last) return [];
  const over = hours.filter(({ hour }) => x(hour) > x(last.hour) - LABEL);
  return [
    Math.min(...over.map((row) => y(row.nine_of_ten_minutes))) - 8,
    Math.max(...over.map((row) => y(row.median_minutes))) + 20,
  ];
}

/** The nearest height beside a point at which a label covers no other one. */
function clearOf(taken: readonly number[], y: number): number {
  const heights = [-8, 20, -26, 38, -44, 56].map((step) => y + step);
  const isClear = (at: number) => taken.every((other) => Math.abs(other - at) >= LETTERS);
  return heights.find((at) => fits(at) && isClear(at)) ?? y - 8;
}

function fits(at: number): boolean {
  return at > TOP && at < FLOOR - 4;
}

function Hours({ from, to, place }: { from: number; to: number; place: Place }) {
  const hours = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return hours
    .filter((hour) => hour % 2 === 0)
    .map((hour) => (
      <text key={hour} x={place.x(hour)} y={FLOOR + 20} textAnchor="middle">
        {hour}
      </text>
    ));
}

function points(
  hours: readonly HourStay[],
  { x, y }: Place,
  minutes: (row: HourStay) => number,
): string[] {
  return hours.map((row) => `${x(row.hour).toFixed(1)},${y(minutes(row)).toFixed(1)}`);
}

function told({ hours, median_minutes_today: today }: StaysView): string {
  const medians = hours.map((row) => row.median_minutes);
  if (medians.length === 0) return m.desk_stays();
  const span = { least: Math.min(...medians), most: Math.max(...medians) };
  return today === null ? m.desk_stays_told(span) : m.desk_stays_told_today({ ...span, today });
}
