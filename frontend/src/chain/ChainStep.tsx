import type { ReactNode } from "react";
import { Icon, type IconName } from "../parts/Icon.tsx";

interface ChainStepProps {
  icon: IconName;
  word: ReactNode;
  /** This step is the page one is on. */
  isHere?: boolean;
  /** This step has not come yet. */
  isMuted?: boolean;
  children?: ReactNode;
}

/** One step of a chain: what it is, and which ones. */
export function ChainStep({ icon, word, isHere, isMuted, children }: ChainStepProps) {
  const look = isHere ? "here" : isMuted ? "muted" : undefined;
  return (
    <li className={look} aria-current={isHere ? "location" : undefined}>
      <Icon name={icon} />
      <div>
        {word}
        <small>{children}</small>
      </div>
    </li>
  );
}
