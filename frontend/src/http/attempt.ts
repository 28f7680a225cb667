import { useMemo, useState } from "react";

export interface Attempt {
  readonly headers: { readonly "Idempotency-Key": string };
  /** It has succeeded: the next press is a new attempt with a key of its own. */
  readonly done: () => void;
}

/** One Idempotency-Key for one thing a person wants done, until it succeeds. */
export function useAttempt(): Attempt {
  const [key, renew] = useState(newKey);
  return useMemo(
    () => ({ headers: { "Idempotency-Key": key }, done: () => renew(newKey()) }),
    [key],
  );
}

/** `randomUUID` exists only on secure origins; a yard's plain-HTTP test server is none. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
