/** Single-letter keys: never inside a field, under a dialog, or when switched off in /me. */
import { useEffect } from "react";

const STORED = "keys";

export function keysAreOn(): boolean {
  return localStorage.getItem(STORED) !== "off";
}

export function switchKeys(on: boolean): void {
  localStorage.setItem(STORED, on ? "on" : "off");
}

/** Call what a key stands for; `j`, `k`, `n`, `e`, `/`, `Enter`, arrows. */
export function useKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = actions[key];
      if (!act || isBusy(event.target, key) || (key.length === 1 && !keysAreOn())) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}

/** A field takes every key; a button or link only those that work it. */
function isBusy(target: EventTarget | null, key: string): boolean {
  if (document.querySelector(OPEN)) return true;
  if (!(target instanceof Element)) return false;
  return target.closest(FIELDS) !== null || (key.length > 1 && target.closest(KEYS) !== null);
}

const OPEN = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";
const FIELDS = "input, textarea, select, [contenteditable]";
const KEYS = "button, a";
