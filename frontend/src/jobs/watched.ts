/** The long work this person began here; it goes on while they do something else. */

let watched: readonly string[] = [];
const listeners = new Set<() => void>();

export function watchedNow(): readonly string[] {
  return watched;
}

export function onWatched(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function watchJob(id: string): void {
  if (!watched.includes(id)) change([...watched, id]);
}

export function unwatchJob(id: string): void {
  change(watched.filter((one) => one !== id));
}

export function unwatchAll(): void {
  change([]);
}

function change(after: readonly string[]): void {
  watched = after;
  for (const listener of listeners) listener();
}
