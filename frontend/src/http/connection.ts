/** Whether the server answers: since when it has not, and a knock every few seconds until it does. */
import { registerNow } from "../format/registerTime.ts";

const KNOCK_MS = 5000;

let silentSince: Date | null = null;
const listeners = new Set<() => void>();

export function silenceNow(): Date | null {
  return silentSince;
}

export function onSilence(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function heard(): void {
  if (silentSince) change(null);
}

export function notHeard(): void {
  if (silentSince) return;
  change(registerNow());
  void knock();
}

async function knock(): Promise<void> {
  await new Promise((done) => setTimeout(done, KNOCK_MS));
  if (!silentSince) return;
  try {
    await fetch("/health/live", { cache: "no-store" });
    heard();
  } catch {
    await knock();
  }
}

function change(since: Date | null): void {
  silentSince = since;
  for (const listener of listeners) listener();
}
