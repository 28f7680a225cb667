import { useEffect, useState } from "react";
import { whole } from "../../format/numbers.ts";
import { m } from "../../paraglide/messages.js";

const QUIET_MS = 2000;

/** Says a weight aloud when it has settled, and never more than once in two seconds. */
export function Settled({ kg }: { kg: number | null }) {
  const [said, say] = useState<number | null>(null);
  useEffect(() => {
    if (kg === null || kg === said) return undefined;
    const timer = setTimeout(() => say(kg), said === null ? 0 : QUIET_MS);
    return () => clearTimeout(timer);
  }, [kg, said]);
  return (
    <p className="vh" role="status">
      {said === null ? "" : m.kiosk_settled({ kilograms: whole(said) })}
    </p>
  );
}
