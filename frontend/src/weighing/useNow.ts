import { useEffect, useState } from "react";
import { registerNow } from "../format/registerTime.ts";

const TICK_MS = 5000;

/** The register's time, looked at every few seconds. */
export function useNow(): Date {
  const [now, setNow] = useState(registerNow);
  useEffect(() => {
    const ticking = setInterval(() => setNow(registerNow()), TICK_MS);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
