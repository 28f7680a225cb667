import { useEffect, useState } from "react";

/** When a dialog goes away, the focus is where it was when the dialog came. */
export function useReturn(): void {
  const [asker] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => (asker instanceof HTMLElement ? asker.focus() : undefined), 0);
    },
    [asker],
  );
}
