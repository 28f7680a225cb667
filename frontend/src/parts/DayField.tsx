import { useState, type ReactNode } from "react";
import { day, todayHere } from "../format/dates.ts";
import { readDay } from "../format/reading.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "./Field.tsx";
import { understoodAs } from "./understood.ts";

interface DayFieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  isRequired?: boolean;
  isOptional?: boolean;
  /** What it says at first, as the wire writes days. */
  defaultDay?: string;
  /** Without a year the last such day is meant, not the next. */
  isPast?: boolean;
  /** Told each time it is understood as another day. */
  onRead?: (day: string | null) => void;
}

/** A day as people type it (24.11., 2411); shown as understood, sent as the wire writes it. */
export function DayField({
  name,
  defaultDay,
  isPast = false,
  onRead,
  ...field
}: DayFieldProps) {
  const [text, setText] = useState(defaultDay ? day(defaultDay) : "");
  const read = (typed: string): string | null => readDay(typed, todayHere(), isPast);
  const understood = read(text);

  function type(typed: string): void {
    setText(typed);
    onRead?.(read(typed));
  }

  function leave(): void {
    if (understood) setText(day(understood));
  }

  return (
    <>
      <Field
        {...field}
        name={name}
        hint={m.day_hint()}
        inputMode="decimal"
        value={text}
        onChange={type}
        onBlur={leave}
        validate={(typed) => (typed && !read(typed) ? m.day_unclear() : null)}
      />
      <input type="hidden" name={understoodAs(name)} value={understood ?? ""} />
    </>
  );
}
