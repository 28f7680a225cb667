/** The way of a request, and how far it has come. */
import type { PlanView, RequestView } from "../contract/api.schemas.ts";
import { shortDay } from "../format/dates.ts";
import { erases } from "./requestStates.ts";
import { m } from "../paraglide/messages.js";

export interface Step {
  readonly word: string;
  readonly note: string;
}

const AT = { received: 1, identified: 2, planned: 3, approved: 4, waiting: 5, closed: 6 };

/** The steps, and the one that is now; an erasure's has a plan between, the others have not. */
export function stepsOf(request: RequestView, plan: PlanView | undefined): [Step[], number] {
  const first = [
    { word: m.dsr_step_received(), note: shortDay(request.received_on) },
    {
      word: m.dsr_step_identity(),
      note: request.identity_at ? shortDay(request.identity_at) : m.dsr_hint_identity(),
    },
  ];
  const last = { word: m.dsr_step_answer(), note: answerNote(request) };
  const at = AT[request.state];
  if (!erases(request)) return [[...first, last], Math.min(at, 2)];
  return [[...first, ...erasure(request, plan), last], at];
}

function erasure(request: RequestView, plan: PlanView | undefined): Step[] {
  const done = request.certificate_issued_at ?? request.closed_at;
  return [
    {
      word: m.dsr_step_plan(),
      note: plan ? shortDay(plan.computed_at) : m.dsr_hint_plan(),
    },
    {
      word: m.dsr_step_approval(),
      note: plan?.approved_at ? shortDay(plan.approved_at) : m.dsr_hint_approval(),
    },
    { word: m.dsr_step_run(), note: done ? shortDay(done) : m.dsr_hint_run() },
  ];
}

function answerNote({ certificate_issued_at, due_on }: RequestView): string {
  if (certificate_issued_at) {
    return m.dsr_hint_answer({ day: shortDay(certificate_issued_at) });
  }
  return shortDay(due_on);
}
