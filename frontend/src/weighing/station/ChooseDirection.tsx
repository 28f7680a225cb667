import type { Direction } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Choices } from "./Choices.tsx";
import { directionWord } from "./words.ts";

interface ChooseDirectionProps {
  onChoose: (direction: Direction) => void;
  onClose: () => void;
}

const BOTH: readonly Direction[] = ["out", "in"];

/** Which way the load goes. It follows from the order, so the order is asked next. */
export function ChooseDirection({ onChoose, onClose }: ChooseDirectionProps) {
  return (
    <Choices
      title={m.kiosk_direction_title()}
      lead={m.kiosk_direction_lead()}
      options={BOTH.map((value) => ({ value, word: directionWord(value) }))}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}
