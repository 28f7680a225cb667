import { Refused } from "../http/problem.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "./Note.tsx";

/** A refusal in the API's own words; a silent server in ours. */
export function ProblemNote({ problem }: { problem: Error | null | undefined }) {
  if (!problem) return null;
  return (
    <Note tone="bad" role="alert">
      <b>{titleOf(problem)}</b> {detailOf(problem)}
      {problem instanceof Refused && problem.code ? (
        <span className="mono small muted"> {problem.code}</span>
      ) : null}
    </Note>
  );
}

export function titleOf(problem: Error): string {
  if (!(problem instanceof Refused)) return m.problem_unknown();
  if (problem.status === 0) return m.problem_no_answer();
  return problem.problem.title || m.problem_unknown();
}

function detailOf(problem: Error): string {
  if (problem instanceof Refused && problem.problem.detail) return problem.problem.detail;
  return problem instanceof Refused && problem.status > 0 && problem.status < 500
    ? ""
    : m.problem_safe();
}
