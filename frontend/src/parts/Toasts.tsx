import { useEffect, useState, useSyncExternalStore } from "react";
import { m } from "../paraglide/messages.js";
import { Icon } from "./Icon.tsx";
import { dismiss, onToasts, toastsNow, type Toast } from "./toast.ts";

const SHOWN_MS = 10_000;

/** The corner where news appears: 10 s, longer while a pointer or the focus is on it. */
export function Toasts() {
  const toasts = useSyncExternalStore(onToasts, toastsNow);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((one) => (
        <OneToast key={one.id} toast={one} />
      ))}
    </div>
  );
}

function OneToast({ toast }: { toast: Toast }) {
  const [held, hold] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, toast.id]);

  function act(): void {
    toast.action?.run();
    dismiss(toast.id);
  }

  return (
    <div
      className="toast"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <Icon name="check" />
      <span>{toast.words}</span>
      <span className="sp" />
      {toast.action ? (
        <button type="button" onClick={act}>
          {toast.action.word}
        </button>
      ) : null}
      <button
        type="button"
        className="close"
        aria-label={m.close()}
        onClick={() => dismiss(toast.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
