import type { ReactNode } from "react";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";

const GROUP = 4;

interface ActBarProps {
  words: string;
  /** The plan's, in hexadecimal; its beginning is enough to compare by eye. */
  digest?: string;
  children?: ReactNode;
}

/** The foot of a request: which plan it is, what the next act means, and its keys. */
export function ActBar({ words, digest, children }: ActBarProps) {
  return (
    <section className="dsr-acts" aria-label={m.dsr_acts()}>
      {digest ? (
        <span className="tag seal" title={m.dsr_digest({ digest })}>
          <Icon name="seal" />
          <span className="mono">{shortDigest(digest)}</span>
        </span>
      ) : null}
      <p>{words}</p>
      {children}
    </section>
  );
}

function shortDigest(digest: string): string {
  return `${digest.slice(0, GROUP)} ${digest.slice(GROUP, GROUP + GROUP)}`;
}
