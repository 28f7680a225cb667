import { m } from "../paraglide/messages.js";

const STEPS = ["file", "mapping", "preview", "run"] as const;

export type ImportStep = (typeof STEPS)[number];

/** Where in the import one is. */
export function ImportSteps({ now }: { now: ImportStep }) {
  const words = {
    file: m.import_step_file,
    mapping: m.import_step_mapping,
    preview: m.import_step_preview,
    run: m.import_step_run,
  };
  const at = STEPS.indexOf(now);
  return (
    <ol className="steps">
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index < at ? "done" : index === at ? "now" : undefined}
          aria-current={index === at ? "step" : undefined}
        >
          {words[step]()}
        </li>
      ))}
    </ol>
  );
}
