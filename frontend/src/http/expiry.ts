/** Requests that wait while a person signs in again on the same page. */

const waiting = new Set<() => void>();
const listeners = new Set<() => void>();

/** Wait until somebody has signed in; the caller then sends the same request again. */
export function signedInAgain(): Promise<void> {
  return new Promise((resume) => {
    waiting.add(resume);
    tell();
  });
}

/** Let the waiting requests go on. */
export function resumeWaiting(): void {
  const resumed = [...waiting];
  waiting.clear();
  for (const resume of resumed) resume();
  tell();
}

export function isWaiting(): boolean {
  return waiting.size > 0;
}

export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
