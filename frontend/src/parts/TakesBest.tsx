import { useContext, useEffect, useRef, type ReactNode } from "react";
import type { ChangeEvent, KeyboardEvent } from "react";
import { ComboBoxStateContext, type ComboBoxState } from "react-aria-components/ComboBox";
import type { Candidate } from "./Combo.tsx";
import type { Hurry } from "./useHurry.ts";

interface TakesBestProps {
  text: string;
  candidates: readonly Candidate[];
  /** Whether the candidates are those of this very text. */
  isSettled: boolean;
  hurry: Hurry;
  onTake: (id: string | null) => void;
  children: ReactNode;
}

const WALKING: ReadonlySet<string> = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp"]);

/**
 * Once something is typed, Enter takes the best candidate without an arrow key first.
 *
 * Pressed before the candidates of the text are there, it takes the best when they come, and
 * none of an older text; typing on takes the press back.
 */
export function TakesBest({ text, candidates, isSettled, hurry, ...props }: TakesBestProps) {
  const state = useContext(ComboBoxStateContext);
  const typed = useRef<string | null>(null);
  const isWalking = useRef(false);
  const [best] = candidates;

  function isTyped(): boolean {
    return text !== "" && typed.current === text;
  }

  function take(): void {
    if (best && state?.isOpen) choose(best, state);
    else {
      hurry.keep(null);
      if (best || !state?.isFocused) props.onTake(best?.id ?? null);
    }
  }

  function choose(
    { id }: Candidate,
    { collection, selectionManager }: ComboBoxState<Candidate>,
  ): void {
    const isDrawn = collection.getItem(id) !== null;
    hurry.keep(isDrawn ? null : text); // the list follows in a moment
    if (!isDrawn) return;
    typed.current = null;
    selectionManager.select(id);
  }

  useEffect(() => {
    if (isSettled && hurry.text() === text) take();
  });
  useHighlight(best, state, () => isTyped() && isSettled && !isWalking.current);

  function type(event: ChangeEvent<HTMLInputElement>): void {
    typed.current = event.target.value;
    isWalking.current = false;
    hurry.keep(null);
  }

  function press(event: KeyboardEvent): void {
    if (WALKING.has(event.key)) isWalking.current = true;
    if (!isBareEnter(event) || !isTyped() || isWalking.current) return;
    event.preventDefault();
    event.stopPropagation();
    if (isSettled) take();
    else hurry.keep(text);
  }

  return (
    <div role="presentation" onChangeCapture={type} onKeyDownCapture={press}>
      {props.children}
    </div>
  );
}

function isBareEnter(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event;
  const isBare = !ctrlKey && !metaKey && !altKey && !shiftKey;
  return key === "Enter" && isBare && !nativeEvent.isComposing;
}

/** Show which one Enter would take. */
function useHighlight(
  best: Candidate | undefined,
  state: ComboBoxState<Candidate> | null,
  isWanted: () => boolean,
): void {
  useEffect(() => {
    if (!best || !state?.isOpen || !isWanted()) return undefined;
    if (state.selectionManager.focusedKey === best.id) return undefined;
    // Later than the list's own effects, which forget the key when new candidates come.
    const turn = setTimeout(() => state.selectionManager.setFocusedKey(best.id), 0);
    return () => clearTimeout(turn);
  });
}
