import { useState, type FormEvent } from "react";
import { plateTyped } from "../../format/plates.ts";
import { m } from "../../paraglide/messages.js";
import { Dialog } from "../../parts/Dialog.tsx";
import { KeyPad } from "./KeyPad.tsx";

const KEYS = [..."1234567890-QWERTYUIOPÅASDFGHJKLÖÄZXCVBNM"];
const LONGEST = 16;

interface PlatePadProps {
  title: string;
  first?: string;
  onPlate: (plate: string) => void;
  onClose: () => void;
}

/** A plate, by touch or by keyboard. */
export function PlatePad({ title, first = "", onPlate, onClose }: PlatePadProps) {
  const [plate, setPlate] = useState(first);

  function type(text: string): void {
    setPlate(plateTyped(text).slice(0, LONGEST));
  }

  function done(event: FormEvent): void {
    event.preventDefault();
    if (plate.length > 1) onPlate(plate);
  }

  return (
    <Dialog isOpen wide title={title} onClose={onClose}>
      <form className="k-sheet" onSubmit={done}>
        <label className="k-plate">
          <span>{m.kiosk_plate()}</span>
          <input
            className="inp"
            value={plate}
            onChange={(event) => type(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus
          />
        </label>
        <KeyPad
          keys={KEYS}
          className="letters"
          onKey={(key) => type(plate + key)}
          onErase={() => setPlate(plate.slice(0, -1))}
        >
          <button type="button" className="back" onClick={onClose}>
            {m.kiosk_back()}
          </button>
          <button type="submit" className="done" aria-disabled={plate.length < 2}>
            {m.kiosk_plate_done()}
          </button>
        </KeyPad>
      </form>
    </Dialog>
  );
}
