import { useState, type ReactNode } from "react";
import { m } from "../paraglide/messages.js";

const AT_FIRST = 4;

/** A row of numbers; when they are many, the rest shows on request. */
export function Several({ children }: { children: readonly ReactNode[] }) {
  const [all, setAll] = useState(false);
  const count = children.length - AT_FIRST;
  const isLong = count > 1;
  return (
    <span className="several">
      {isLong && !all ? children.slice(0, AT_FIRST) : children}
      {isLong ? (
        <button type="button" className="fold" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? m.chain_less() : m.chain_more({ count })}
        </button>
      ) : null}
    </span>
  );
}
