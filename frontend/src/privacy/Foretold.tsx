import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { NewHappening, Outlook, OutlookStep } from "../contract/api.schemas.ts";
import { foretellErasure } from "../contract/data-subject-requests/data-subject-requests.ts";
import { day, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import type { Refused } from "../http/problem.ts";
import { classWord } from "./recordClasses.ts";

interface ForetoldProps {
  requestId: string;
  happening: readonly NewHappening[];
}

/** What the register foretells: what goes on which day, and when everything has gone. */
export function Foretold({ requestId, happening }: ForetoldProps) {
  const isAsked = happening.length > 0;
  const said = { on: lastOf(happening), happening: [...happening] };
  const told = useQuery<Outlook, Refused>({
    queryKey: ["outlook", requestId, said],
    queryFn: () => foretellErasure(requestId, said),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!isAsked) {
    return (
      <p className="small muted" role="status">
        {m.dsr_what_if_none()}
      </p>
    );
  }
  return (
    <>
      <ProblemNote problem={told.error} />
      <div className="dsr-freed" role="status">
        {told.data ? <Course outlook={told.data} from={firstOf(happening)} /> : null}
      </div>
    </>
  );
}

function Course({ outlook, from }: { outlook: Outlook; from: string }) {
  const later = outlook.steps.filter(({ on }) => on >= from);
  return (
    <>
      {later.map((step) => (
        <p key={step.on}>{stepWord(step)}</p>
      ))}
      <p>
        {outlook.closes_on
          ? m.dsr_what_if_closes({ day: day(outlook.closes_on) })
          : m.dsr_what_if_open()}{" "}
        {m.dsr_what_if_self()}
      </p>
    </>
  );
}

function stepWord({ on, goes }: OutlookStep): string {
  const names = goes.map((one) => classWord(one.record_class));
  return m.dsr_what_if_step({ day: day(on), classes: [...new Set(names)].join(", ") });
}

function firstOf(happening: readonly NewHappening[]): string {
  return daysOf(happening)[0] ?? todayHere();
}

function lastOf(happening: readonly NewHappening[]): string {
  return daysOf(happening).at(-1) ?? todayHere();
}

function daysOf(happening: readonly NewHappening[]): string[] {
  return happening.map(({ on }) => on).toSorted();
}
