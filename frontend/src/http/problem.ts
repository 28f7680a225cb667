/** What the API answers when it says no: RFC 9457, in the user's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly pointer?: string;
  readonly request_id?: string;
  readonly [fact: string]: unknown;
}

export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** A refusal on its way up to the screen that asked. */
export class Refused extends Error {
  readonly problem: Problem;
  readonly code: string | null;

  constructor(problem: Problem, code: string | null = null) {
    super(problem.title);
    this.problem = problem;
    this.code = code;
  }

  get status(): number {
    return this.problem.status;
  }

  /** The stable name of the refusal: `/problems/nothing-loaded` is `nothing-loaded`. */
  get slug(): string {
    return this.problem.type.replace(/^.*\//, "");
  }
}

/** Read a refusal; whatever else came (a proxy's page, say) becomes one too. */
export async function refusalIn(answer: Response): Promise<Refused> {
  const code = answer.headers.get("X-Request-Id") ?? answer.headers.get("Request-Id");
  try {
    const problem = (await answer.json()) as Problem;
    return new Refused({ ...problem, status: answer.status }, problem.request_id ?? code);
  } catch {
    return new Refused({ type: "about:blank", title: "", status: answer.status }, code);
  }
}

/** The server did not answer: the network is down, or it is. Status 0. */
export function noAnswer(): Refused {
  return new Refused({ type: "about:no-answer", title: "", status: 0 });
}
