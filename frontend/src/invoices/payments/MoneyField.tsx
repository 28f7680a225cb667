import { useState } from "react";
import { bareMoney, money } from "../../format/money.ts";
import { readNumber } from "../../format/reading.ts";
import { m } from "../../paraglide/messages.js";
import { Field } from "../../parts/Field.tsx";
import { understoodAs } from "../../parts/understood.ts";

interface MoneyFieldProps {
  name: string;
  label: string;
  /** What it says at first, in cents. */
  cents?: number | undefined;
}

/** Euros as people type them, spaces and all; sent as whole cents. */
export function MoneyField({ name, label, cents }: MoneyFieldProps) {
  const [text, setText] = useState(cents === undefined ? "" : bareMoney(cents));
  const understood = centsFrom(text);
  return (
    <>
      <Field
        name={name}
        label={label}
        inputMode="decimal"
        hint={
          understood === null
            ? m.payment_sum_hint()
            : m.understood({ value: money(understood) })
        }
        value={text}
        onChange={setText}
        validate={whatIsWrong}
        isRequired
      />
      <input type="hidden" name={understoodAs(name)} value={understood ?? ""} />
    </>
  );
}

/** 3 581,2 is 358120 cents; more than two decimals is no sum of money. */
export function centsFrom(text: string): number | null {
  const typed = readNumber(text);
  const parts =
    typed.kind === "number" ? /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed.value) : null;
  if (!parts) return null;
  const [, euros = "0", part = ""] = parts;
  return Number(euros) * 100 + Number(part.padEnd(2, "0"));
}

function whatIsWrong(text: string): string | null {
  if (!text) return null;
  const typed = readNumber(text);
  if (typed.kind === "unclear") {
    const [one, other] = typed.either;
    return m.number_unclear({ one, other });
  }
  return centsFrom(text) ? null : m.payment_sum_wrong();
}
