import { useBlocker, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { saidNow, typedInto } from "./typing.ts";

export interface Unsaved {
  /** The fields with typing that is not saved, by their labels. */
  readonly fields: readonly string[];
  /** Set while somebody wants to leave. */
  readonly leaving: Leaving | null;
  /** It is saved: go where the person was going, or else on with `next`. */
  readonly saved: (next: () => void) => void;
}

export interface Leaving {
  readonly save: () => void;
  readonly stay: () => void;
  readonly discard: () => void;
}

/** Watch a form, and ask before what is typed into it is left behind. */
export function useUnsaved(formId: string, problem: Error | null): Unsaved {
  const { fields, typedNow } = useTyping(formId);
  const isSaved = useRef(false);
  const goesOn = useRef<(() => void) | null>(null);
  const navigate = useNavigate();
  const isTyped = useCallback(() => !isSaved.current && typedNow().length > 0, [typedNow]);
  const blocker = useBlocker({
    shouldBlockFn: isTyped,
    enableBeforeUnload: isTyped,
    withResolver: true,
  });

  useEffect(() => {
    if (problem) goesOn.current = null; // the form says what is wrong; nobody leaves
  }, [problem]);

  function saved(next: () => void): void {
    isSaved.current = true;
    (goesOn.current ?? next)();
  }

  if (blocker.status !== "blocked") return { fields, saved, leaving: null };
  const { pathname: to, search } = blocker.next;

  function save(): void {
    const form = formOf(formId);
    blocker.reset?.();
    if (form?.checkValidity()) goesOn.current = () => void navigate({ to, search } as never);
    form?.requestSubmit();
  }

  const leaving = { save, stay: blocker.reset, discard: blocker.proceed };
  return { fields, saved, leaving };
}

/** Looked at after each event, once React has drawn what it changed. */
function useTyping(formId: string) {
  const [fields, setFields] = useState<readonly string[]>([]);
  const opened = useRef<ReadonlyMap<string, string> | null>(null);
  const typedNow = useCallback((): readonly string[] => {
    const form = formOf(formId);
    return form && opened.current ? typedInto(form, opened.current) : [];
  }, [formId]);

  useEffect(() => {
    const form = formOf(formId);
    opened.current ??= form && saidNow(form);
    const look = () => setTimeout(() => setFields((before) => same(before, typedNow())), 0);
    for (const kind of EVENTS) document.addEventListener(kind, look);
    return () => {
      for (const kind of EVENTS) document.removeEventListener(kind, look);
    };
  }, [formId, typedNow]);
  return { fields, typedNow };
}

const EVENTS = ["input", "change", "keyup", "click", "focusin"] as const;

function same(before: readonly string[], now: readonly string[]): readonly string[] {
  return before.join() === now.join() ? before : now;
}

function formOf(formId: string): HTMLFormElement | null {
  const found = document.getElementById(formId);
  return found instanceof HTMLFormElement ? found : null;
}
