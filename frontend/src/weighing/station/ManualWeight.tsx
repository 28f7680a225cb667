import { useState, type FormEvent } from "react";
import type {
  ManualReason,
  ManualWeight as Said,
  ScaleView,
} from "../../contract/api.schemas.ts";
import { kilograms } from "../../format/kilograms.ts";
import { optionsOf } from "../../format/words.ts";
import { m } from "../../paraglide/messages.js";
import { Dialog } from "../../parts/Dialog.tsx";
import { KeyPad } from "./KeyPad.tsx";
import { MANUAL_REASONS } from "./words.ts";

const DIGITS = [..."1234567890"];
const LONGEST = 6;

interface ManualWeightProps {
  scale: ScaleView;
  onWeight: (said: Said) => void;
  onClose: () => void;
}

/** A weight typed in with its reason, when the indicator gives none. */
export function ManualWeight({ scale, onWeight, onClose }: ManualWeightProps) {
  const [because, setBecause] = useState<ManualReason>("indicator_broken");
  const [digits, setDigits] = useState("");
  const kg = Number(digits);
  const fits = isShown(scale, kg);

  function type(text: string): void {
    setDigits(text.replace(/\D/g, "").slice(0, LONGEST));
  }

  function save(event: FormEvent): void {
    event.preventDefault();
    if (fits) onWeight({ because, gross_kg: kg });
  }

  return (
    <Dialog
      isOpen
      wide
      title={m.kiosk_manual_title()}
      lead={m.kiosk_manual_lead()}
      onClose={onClose}
    >
      <form className="k-sheet" onSubmit={save}>
        <div className="k-manual">
          <Reasons chosen={because} onChoose={setBecause} />
          <div>
            <label className="k-plate">
              <span>{m.kiosk_manual_kg()}</span>
              <input
                className="inp"
                value={digits}
                onChange={(event) => type(event.target.value)}
                inputMode="numeric"
                autoComplete="off"
                aria-describedby="manual-range"
                autoFocus
              />
            </label>
            <Bounds scale={scale} />
            <KeyPad
              keys={DIGITS}
              className="digits"
              onKey={(key) => type(digits + key)}
              onErase={() => setDigits(digits.slice(0, -1))}
            />
          </div>
        </div>
        <footer className="k-foot">
          <button type="button" className="k-do" onClick={onClose}>
            {m.kiosk_back()}
          </button>
          <button type="submit" className="k-do pri" aria-disabled={!fits}>
            {digits ? m.kiosk_save({ kilograms: kilograms(kg) }) : m.kiosk_manual_first()}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** Whether the scale could show this weight. */
function isShown(scale: ScaleView, kg: number): boolean {
  const isWithin = kg >= scale.least_kg && kg <= scale.largest_kg;
  return isWithin && kg % scale.division_kg === 0;
}

function Bounds({ scale }: { scale: ScaleView }) {
  const least = kilograms(scale.least_kg);
  const division = kilograms(scale.division_kg);
  const largest = m.kiosk_max({ largest: kilograms(scale.largest_kg) });
  return (
    <p className="hint" id="manual-range">
      {m.kiosk_range({ division, least })} · {largest}
    </p>
  );
}

interface ReasonsProps {
  chosen: ManualReason;
  onChoose: (because: ManualReason) => void;
}

function Reasons({ chosen, onChoose }: ReasonsProps) {
  return (
    <div className="k-choices" role="group" aria-label={m.kiosk_manual_why()}>
      {optionsOf(MANUAL_REASONS).map(({ value, word }) => (
        <button
          key={value}
          type="button"
          className="k-do"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
