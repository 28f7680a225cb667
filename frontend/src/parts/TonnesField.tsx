import { useState } from "react";
import { tonnes } from "../format/kilograms.ts";
import { kilogramsFrom, readNumber } from "../format/reading.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "./Field.tsx";
import { understoodAs } from "./understood.ts";

interface TonnesFieldProps {
  name: string;
  label: string;
  isRequired?: boolean;
}

/** Tonnes as people type them; sent as whole kilograms. Asks when "1.000" could be two things. */
export function TonnesField({ name, ...field }: TonnesFieldProps) {
  const [text, setText] = useState("");
  const kg = understoodKg(text);
  return (
    <>
      <Field
        {...field}
        name={name}
        inputMode="decimal"
        hint={kg === null ? m.tonnes_hint() : m.understood({ value: tonnes(kg) })}
        value={text}
        onChange={setText}
        validate={whatIsWrong}
      />
      <input type="hidden" name={understoodAs(name)} value={kg ?? ""} />
    </>
  );
}

function understoodKg(text: string): number | null {
  const typed = readNumber(text);
  return typed.kind === "number" ? kilogramsFrom(typed.value) : null;
}

function whatIsWrong(text: string): string | null {
  if (!text) return null;
  const typed = readNumber(text);
  if (typed.kind === "unclear") {
    const [one, other] = typed.either;
    return m.number_unclear({ one, other });
  }
  const kg = understoodKg(text);
  return kg === null || kg <= 0 ? m.tonnes_wrong() : null;
}
