import { m } from "../paraglide/messages.js";
import { Swatch } from "../parts/Textures.tsx";
import { wholeTonnes } from "./amounts.ts";
import { marks } from "./axis.ts";
import { monthName, monthWord } from "./months.ts";
import { occurring, type Stack, TEXTURES } from "./stacks.ts";
import { useWidth } from "./useWidth.ts";

const [HEIGHT, FLOOR, TOP, LEFT] = [262, 228, 18, 58];
const ROOM_FOR_WORDS = 46;

interface BarProps {
  stack: Stack;
  x: number;
  width: number;
  high: (kg: number) => number;
  isLast: boolean;
  isLabelled: boolean;
  isNarrow: boolean;
}

/** Stacked bars, textured; the month under way has a broken line around it. */
export function TonnesChart({ stacks }: { stacks: readonly Stack[] }) {
  const [box, width] = useWidth(738);
  const slot = (width - LEFT) / Math.max(stacks.length, 1);
  const isNarrow = slot < ROOM_FOR_WORDS;
  const largest = Math.max(...stacks.map(({ total }) => total), 0);
  const lines = marks(largest / 1000);
  const high = (kg: number): number => (kg / 1000 / (lines.at(-1) ?? 1)) * (FLOOR - TOP);
  return (
    <div ref={box}>
      <svg className="chart" width={width} height={HEIGHT} role="img" aria-label={told(stacks)}>
        {lines.slice(1).map((line) => (
          <Mark key={line} at={line} y={FLOOR - high(line * 1000)} width={width} />
        ))}
        {stacks.map((stack, place) => (
          <Bar
            key={stack.month}
            stack={stack}
            x={LEFT + slot * (place + 0.5)}
            width={Math.min(38, slot * 0.68)}
            high={high}
            isLast={place === stacks.length - 1}
            isLabelled={!isNarrow || stack.total === largest}
            isNarrow={isNarrow}
          />
        ))}
        <line className="ax" x1={LEFT} x2={width} y1={FLOOR} y2={FLOOR} />
      </svg>
      <Legend stacks={stacks} />
    </div>
  );
}

function Mark({ at, y, width }: { at: number; y: number; width: number }) {
  return (
    <>
      <line className="g" x1={LEFT} x2={width} y1={y} y2={y} />
      <text x={LEFT - 8} y={y + 4} textAnchor="end">
        {wholeTonnes(at * 1000)}
      </text>
    </>
  );
}

function Bar({ stack, x, width, high, isLast, isLabelled, isNarrow }: BarProps) {
  const top = FLOOR - high(stack.total);
  const [left, middle] = [x - width / 2, "middle"] as const;
  return (
    <>
      <Parts stack={stack} x={left} width={width} high={high} />
      {isLast ? (
        <rect
          className="underway"
          x={left - 3}
          y={top - 2}
          width={width + 6}
          height={FLOOR - top + 2}
        />
      ) : null}
      {isLabelled && stack.total > 0 ? (
        <text className="v" x={x} y={top - 6} textAnchor={middle}>
          {wholeTonnes(stack.total)}
        </text>
      ) : null}
      <text x={x} y={FLOOR + 22} textAnchor={middle}>
        {monthWord(stack.month, isNarrow)}
      </text>
    </>
  );
}

function Parts({ stack, x, width, high }: Pick<BarProps, "stack" | "x" | "width" | "high">) {
  let below = 0;
  return TEXTURES.map(([texture]) => {
    const kg = Math.max(0, stack.parts[texture]);
    below += kg;
    return kg > 0 ? (
      <rect
        className="part"
        key={texture}
        x={x}
        y={FLOOR - high(below)}
        width={width}
        height={high(kg)}
        fill={`url(#p-${texture})`}
      />
    ) : null;
  });
}

function Legend({ stacks }: { stacks: readonly Stack[] }) {
  return (
    <div className="legend">
      {occurring(stacks).map(([texture, word]) => (
        <span key={texture}>
          <Swatch texture={texture} />
          {word()}
        </span>
      ))}
      <span className="muted">{m.desk_underway()}</span>
    </div>
  );
}

/** One sentence for those who hear the page. */
function told(stacks: readonly Stack[]): string {
  const over = stacks.slice(0, -1).filter(({ total }) => total > 0);
  const [most] = over.toSorted((one, other) => other.total - one.total);
  const [last] = stacks.slice(-1);
  if (!most || !last) return m.desk_tonnes_empty();
  return m.desk_tonnes_told({
    month: monthName(most.month),
    tonnes: wholeTonnes(most.total),
    last: monthName(last.month),
    sofar: wholeTonnes(last.total),
  });
}
