import { useState } from "react";
import type { Unit } from "../contract/api.schemas.ts";
import { unitPrice } from "../format/money.ts";
import { readNumber } from "../format/reading.ts";
import { UNITS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { understoodAs } from "../parts/understood.ts";

/** What the register takes: below a million euros, five decimals at most. */
const FITS = /^-?\d{1,6}(\.\d{1,5})?$/;

interface PriceFieldProps {
  name: string;
  unit: Unit;
  takesFocus?: boolean;
}

/** Euros a unit as people type them, with a comma or a point; sent as an exact decimal. */
export function PriceField({ name, unit, takesFocus = true }: PriceFieldProps) {
  const [text, setText] = useState("");
  const price = understoodPrice(text);
  const word = UNITS[unit]();
  return (
    <>
      <Field
        name={name}
        label={m.net_price({ unit: word })}
        hint={price ? m.understood({ value: unitPrice(price, word) }) : m.price_hint()}
        value={text}
        onChange={setText}
        validate={whatIsWrong}
        autoFocus={takesFocus}
        isRequired
      />
      <input type="hidden" name={understoodAs(name)} value={price ?? ""} />
    </>
  );
}

function understoodPrice(text: string): string | null {
  const typed = readNumber(text);
  return typed.kind === "number" && FITS.test(typed.value) ? typed.value : null;
}

function whatIsWrong(text: string): string | null {
  if (!text) return null;
  const typed = readNumber(text);
  if (typed.kind === "unclear") {
    const [one, other] = typed.either;
    return m.number_unclear({ one, other });
  }
  return understoodPrice(text) === null ? m.price_wrong() : null;
}
