import type { PlanView, RequestView } from "../contract/api.schemas.ts";
import { stepsOf } from "./steps.ts";

interface RequestStepsProps {
  request: RequestView;
  plan: PlanView | undefined;
}

/** The line from receipt to answer, with a mark where the request is. */
export function RequestSteps({ request, plan }: RequestStepsProps) {
  const [steps, at] = stepsOf(request, plan);
  return (
    <ol className="steps dsr-steps">
      {steps.map(({ word, note }, index) => (
        <li
          key={word}
          className={index < at ? "done" : index === at ? "now" : undefined}
          aria-current={index === at ? "step" : undefined}
        >
          {word}
          <small>{note}</small>
        </li>
      ))}
    </ol>
  );
}
