/** How wide a chart may be: drawn in the pixels there are, its words stay readable. */
import { useLayoutEffect, useRef, useState, type RefObject } from "react";

export function useWidth(usual: number): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const here = box.current;
    if (!here || typeof ResizeObserver === "undefined") return;
    const watching = new ResizeObserver(([seen]) => {
      if (seen) setWidth(Math.max(240, Math.floor(seen.contentRect.width)));
    });
    watching.observe(here);
    return () => watching.disconnect();
  }, []);
  return [box, width];
}
