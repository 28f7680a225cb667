/** Requests that wait while a person shows the second factor once more. */

const waiting = new Set<(proven: boolean) => void>();
const listeners = new Set<() => void>();

/** Whether an answer asks for a second factor of the last minutes. */
export async function asksForProof(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false;
  try {
    const problem = (await answer.clone().json()) as { type?: string };
    return problem.type === "/problems/step-up-required";
  } catch {
    return false;
  }
}

/** Wait until somebody has proved to be there, or has given up. */
export function provenAnew(): Promise<boolean> {
  return new Promise((resume) => {
    waiting.add(resume);
    tell();
  });
}

/** Let the waiting requests go on, or be refused. */
export function answerWaiting(proven: boolean): void {
  const resumed = [...waiting];
  waiting.clear();
  for (const resume of resumed) resume(proven);
  tell();
}

export function isProofWanted(): boolean {
  return waiting.size > 0;
}

export function onProofWanted(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
