/** The purpose a person states; it goes with every request that shows persons. */

let current: string | undefined;
const listeners = new Set<() => void>();

export function statedPurpose(): string | undefined {
  return current;
}

export function statePurpose(purpose: string | undefined): void {
  if (purpose === current) return;
  current = purpose;
  for (const listener of listeners) listener();
}

export function onPurpose(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
