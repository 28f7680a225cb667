import type { ReactNode } from "react";
import { m } from "../../paraglide/messages.js";

interface KeyPadProps {
  keys: readonly string[];
  className: string;
  onKey: (key: string) => void;
  onErase: () => void;
  /** What follows in the same grid. */
  children?: ReactNode;
}

/** Keys large enough for gloves. A keyboard types into the field they write to as well. */
export function KeyPad({ keys, className, onKey, onErase, children }: KeyPadProps) {
  return (
    <div className={`k-pad ${className}`}>
      {keys.map((key) => (
        <button key={key} type="button" onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
      <button type="button" className="erase" onClick={onErase}>
        {m.kiosk_erase()}
      </button>
      {children}
    </div>
  );
}
