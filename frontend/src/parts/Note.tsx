import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";

const ICONS = { warn: "warn", bad: "warn", ok: "check", info: "notice", seal: "lock" } as const;

interface NoteProps {
  tone: keyof typeof ICONS;
  icon?: IconName;
  /** Errors are announced at once, everything else waits its turn. */
  role?: "alert" | "status";
  children: ReactNode;
}

/** A state that lasts, said in a sentence. */
export function Note({ tone, icon, role, children }: NoteProps) {
  return (
    <div className={`note ${tone}`} role={role}>
      <Icon name={icon ?? ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
