import { tonnes } from "../../format/kilograms.ts";
import { Refused } from "../../http/problem.ts";
import { m } from "../../paraglide/messages.js";
import { titleOf } from "../../parts/ProblemNote.tsx";
import { Choices } from "./Choices.tsx";
import { excessIn, waysOut, type WayOut } from "./refusals.ts";

const WORDS: Record<WayOut, () => string> = {
  accept: m.kiosk_excess_accept,
  order: m.kiosk_other_order,
  reject: m.kiosk_reject,
  plate: m.kiosk_fix_plate,
  queue: m.kiosk_take_from_queue,
  manual: m.kiosk_manual_key,
};

interface RefusalProps {
  problem: Error;
  onWay: (way: WayOut) => void;
  onClose: () => void;
}

/** Why it was not saved, in plain words, with what can be done instead. */
export function Refusal({ problem, onWay, onClose }: RefusalProps) {
  const over = excessIn(problem);
  const options = waysOut(problem).map((value) => ({ value, word: WORDS[value]() }));
  return (
    <Choices
      title={over === null ? titleOf(problem) : m.kiosk_excess_over({ over: tonnes(over) })}
      lead={over === null ? detailOf(problem) : m.kiosk_excess_lead()}
      options={options}
      onChoose={onWay}
      onClose={onClose}
    />
  );
}

function detailOf(problem: Error): string {
  if (problem instanceof Refused && problem.problem.detail) return problem.problem.detail;
  return problem instanceof Refused && problem.status > 0 ? "" : m.problem_safe();
}
