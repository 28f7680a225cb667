import { useState } from "react";
import { readNumber } from "../format/reading.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "./Field.tsx";
import { understoodAs } from "./understood.ts";

interface QuantityFieldProps {
  name: string;
  unit: string;
  isRequired?: boolean;
}

/** What the register takes: below ten million, three decimals at most, and something. */
const FITS = /^\d{1,7}(\.\d{1,3})?$/;

/** How much in a unit that is not weighed; sent as an exact decimal. */
export function QuantityField({ name, unit, ...field }: QuantityFieldProps) {
  const [text, setText] = useState("");
  return (
    <>
      <Field
        {...field}
        name={name}
        label={m.quantity({ unit })}
        inputMode="decimal"
        hint={m.quantity_hint()}
        value={text}
        onChange={setText}
        validate={whatIsWrong}
      />
      <input type="hidden" name={understoodAs(name)} value={understood(text) ?? ""} />
    </>
  );
}

function understood(text: string): string | null {
  const typed = readNumber(text);
  return typed.kind === "number" && FITS.test(typed.value) && /[1-9]/.test(typed.value)
    ? typed.value
    : null;
}

function whatIsWrong(text: string): string | null {
  if (!text) return null;
  const typed = readNumber(text);
  if (typed.kind === "unclear") {
    const [one, other] = typed.either;
    return m.number_unclear({ one, other });
  }
  return understood(text) === null ? m.quantity_wrong() : null;
}
