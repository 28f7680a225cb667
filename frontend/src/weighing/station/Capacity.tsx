interface CapacityProps {
  kg: number;
  largest: number;
  isStable: boolean;
}

const WIDTH = 600;
const END = 3;

/** How much of what the scale carries is on it; the number stands above it in words. */
export function Capacity({ kg, largest, isStable }: CapacityProps) {
  const filled = Math.max(0, Math.min(WIDTH, Math.round((kg / largest) * WIDTH)));
  return (
    <svg
      className="cap"
      viewBox={`0 0 ${WIDTH} 14`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={WIDTH} height="14" className="cap-all" />
      <rect width={filled} height="14" className={isStable ? "cap-ok" : "cap-move"} />
      <rect x={WIDTH - END} width={END} height="14" className="cap-end" />
    </svg>
  );
}
