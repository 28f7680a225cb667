/** Small news of one's own completed acts. Errors never come here. */

export interface Toast {
  readonly id: number;
  readonly words: string;
  readonly action?: { readonly word: string; readonly run: () => void };
}

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

export function toastsNow(): readonly Toast[] {
  return toasts;
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tell what was done; what was only told before gives way, what can still be undone stays. */
export function toast(words: string, action?: Toast["action"]): void {
  const undoable = toasts.filter((one) => one.action).slice(-2);
  change([...undoable, action ? { id: next, words, action } : { id: next, words }]);
  next += 1;
}

export function dismiss(id: number): void {
  change(toasts.filter((one) => one.id !== id));
}

function change(after: readonly Toast[]): void {
  toasts = after;
  for (const listener of listeners) listener();
}
