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

export function toast(words: string, action?: Toast["action"]): void {
  change([...toasts, action ? { id: next, words, action } : { id: next, words }].slice(-3));
  next += 1;
}

export function dismiss(id: number): void {
  change(toasts.filter((one) => one.id !== id));
}

function change(after: readonly Toast[]): void {
  toasts = after;
  for (const listener of listeners) listener();
}
