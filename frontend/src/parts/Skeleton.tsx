import { useEffect, useState } from "react";
import { m } from "../paraglide/messages.js";

const PATIENCE_MS = 300;

/** Bars where rows will be; drawn only when the answer is not there in 300 ms. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={late ? "skeleton" : "skeleton early"} aria-busy="true">
      <p className="vh" role="status">
        {late ? m.loading() : ""}
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <div className="sk" key={row} />
      ))}
    </div>
  );
}
