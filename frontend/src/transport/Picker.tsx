import { m } from "../paraglide/messages.js";
import { Combo, type Candidate } from "../parts/Combo.tsx";
import { OFFER, offerFor } from "./offer.ts";
import type { Pick } from "./usePick.ts";

export interface Adding {
  readonly word: (name: string) => string;
  readonly begin: (name: string) => void;
}

interface PickerProps {
  name: string;
  label: string;
  hint?: string;
  nothing: string;
  pick: Pick;
  /** Those that fit the letters, best first. */
  candidates: readonly Candidate[];
  isSettled: boolean;
  /** Where one that is missing can be added. */
  adding?: Adding;
}

/** One of the register's own by the letters of its name, or a new one, as the last choice. */
export function Picker({ pick, candidates, adding, nothing, isSettled, ...rest }: PickerProps) {
  const { text, typed, chosen } = pick;
  const isListed = candidates.some((one) => one.id === chosen?.id);
  const shown = chosen && !typed && !isListed ? [chosen, ...candidates] : candidates;
  const offer = adding && isSettled ? offerFor(typed, candidates, adding.word) : undefined;

  function choose(id: string | null): void {
    if (id === OFFER) adding?.begin(typed);
    else pick.take(shown.find((one) => one.id === id) ?? null);
  }

  return (
    <Combo
      {...rest}
      candidates={shown}
      offer={offer}
      text={text}
      onText={pick.write}
      chosen={chosen?.id ?? null}
      onChoose={choose}
      nothing={isSettled ? nothing : m.loading()}
      isSettled={isSettled}
      opensOnFocus={chosen === null}
      isOptional
    />
  );
}
