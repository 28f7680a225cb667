import { clock, dayOf } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";

const TIME = /^([01]?\d|2[0-3])[.:][0-5]\d$/;

interface MomentFieldProps {
  name: string;
  label: string;
  at?: string | null | undefined;
  isRequired?: boolean;
}

/** A day and a time of day, as people type them. */
export function MomentField({ name, label, at, isRequired = false }: MomentFieldProps) {
  return (
    <div className="pair">
      <DayField
        name={name}
        label={label}
        {...(at ? { defaultDay: dayOf(at) } : {})}
        isPast
        isRequired={isRequired}
        isOptional={!isRequired}
      />
      <Field
        name={`${name}_time`}
        label={m.acc_time()}
        hint={m.acc_time_hint()}
        inputMode="decimal"
        defaultValue={at ? clock(at) : ""}
        isRequired={isRequired}
        isOptional={!isRequired}
        validate={(typed) => (typed && !TIME.test(typed) ? m.acc_time_unclear() : null)}
      />
    </div>
  );
}
