/** Day is black on white for sunlight, night is low glare; one key turns them. */
import { useEffect, useState } from "react";
import { applyTheme } from "../../styles/theme.ts";

export interface Shift {
  readonly isNight: boolean;
  readonly turn: () => void;
}

const STORED = "kiosk";

export function useShift(): Shift {
  const [isNight, setNight] = useState(wasNight);
  useEffect(() => {
    const page = document.documentElement.dataset;
    page["theme"] = isNight ? "dark" : "light";
    page["kiosk"] = isNight ? "night" : "day";
    return () => {
      delete page["kiosk"];
      applyTheme();
    };
  }, [isNight]);

  function turn(): void {
    localStorage.setItem(STORED, isNight ? "day" : "night");
    setNight(!isNight);
  }

  return { isNight, turn };
}

function wasNight(): boolean {
  const stored = localStorage.getItem(STORED);
  if (stored) return stored === "night";
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}
