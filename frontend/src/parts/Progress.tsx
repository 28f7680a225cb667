interface BarProps {
  /** Done and all of it, in the same unit. */
  done: number;
  all: number;
  label: string;
  tone?: "primary" | "ok" | "bad";
  thick?: boolean;
}

const HUNDRED = 100;

/** How far something has come, as a bar; the number stands beside it in words. */
export function Bar({ done, all, label, tone = "primary", thick = false }: BarProps) {
  const share = all > 0 ? Math.min(HUNDRED, Math.max(0, (done / all) * HUNDRED)) : 0;
  return (
    <svg
      className={thick ? "bar thick" : "bar"}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect width="100" height="8" fill="var(--c-mute-bg)" />
      <rect width={share} height="8" fill={`var(--c-${tone})`} />
    </svg>
  );
}
