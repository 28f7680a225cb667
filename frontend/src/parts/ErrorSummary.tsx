import { useEffect, useId, useRef, type RefObject } from "react";
import { m } from "../paraglide/messages.js";
import { controlNamed, type Fault } from "./faults.ts";

interface ErrorSummaryProps {
  form: RefObject<HTMLFormElement | null>;
  found: readonly Fault[];
  problem: Error | null | undefined;
  errors: Readonly<Record<string, string>>;
}

/** What needs correcting, each line a way to its field. Takes the focus when it appears. */
export function ErrorSummary({ form, found, problem, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  const faults =
    found.length > 0
      ? found
      : Object.entries(errors).map(([name, sentence]) => ({ name, sentence }));

  useEffect(() => {
    if (found.length > 0 || problem) box.current?.focus();
  }, [found, problem]);

  useErrorTitle(faults.length > 0);
  if (faults.length === 0) return null;
  return (
    <div className="errsum" role="alert" tabIndex={-1} ref={box} aria-labelledby={heading}>
      <h3 id={heading}>{m.error_summary({ count: faults.length })}</h3>
      <ul>
        {faults.map((fault) => (
          <li key={fault.name}>
            <FaultLine fault={fault} form={form} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FaultLine({ fault, form }: { fault: Fault; form: RefObject<HTMLFormElement | null> }) {
  function goThere(): void {
    if (form.current) controlNamed(form.current, fault.name)?.focus();
  }
  return (
    <button type="button" className="as-link" onClick={goThere}>
      {fault.sentence}
    </button>
  );
}

function useErrorTitle(wrong: boolean): void {
  useEffect(() => {
    if (!wrong) return undefined;
    const before = document.title;
    document.title = `${m.error_title()} ${before}`;
    return () => {
      document.title = before;
    };
  }, [wrong]);
}
