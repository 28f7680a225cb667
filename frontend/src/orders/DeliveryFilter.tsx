import { useState } from "react";
import { todayHere } from "../format/dates.ts";
import { monthOf, rangeWords, weekOf, type DayRange } from "../format/dayRanges.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";
import { understoodAs } from "../parts/understood.ts";

interface DeliveryFilterProps {
  range: DayRange;
  onChange: (range: DayRange) => void;
}

/** On which days: a chip with the usual ranges, and any other by its ends. */
export function DeliveryFilter({ range, onChange }: DeliveryFilterProps) {
  const [isChoosing, setChoosing] = useState(false);
  const isChosen = range.from !== undefined || range.to !== undefined;
  const word = isChosen ? rangeWords(range) : m.filter_all();

  function choose(id: string): void {
    if (id === OTHER) setChoosing(true);
    else onChange(RANGES[id]?.of(todayHere()) ?? {});
  }

  return (
    <span className="chip">
      <MenuKey
        label={`${m.delivery()} ${word}`}
        className="chip-key"
        lines={lines()}
        onChoose={choose}
      >
        <span>
          {m.delivery()} <b>{word}</b>
        </span>
        <Icon name="down" />
      </MenuKey>
      {isChosen ? (
        <button
          type="button"
          aria-label={m.filter_remove({ filter: m.delivery() })}
          onClick={() => onChange({})}
        >
          <Icon name="close" />
        </button>
      ) : null}
      {isChoosing ? (
        <ChooseDays range={range} onChange={onChange} onClose={() => setChoosing(false)} />
      ) : null}
    </span>
  );
}

const OTHER = "other";
const RANGES: Record<string, { word: () => string; of: (today: string) => DayRange }> = {
  all: { word: m.filter_all, of: () => ({}) },
  today: { word: m.order_days_today, of: (today) => ({ from: today, to: today }) },
  week: { word: m.order_days_week, of: (today) => weekOf(today) },
  next: { word: m.order_days_next_week, of: (today) => weekOf(today, 1) },
  month: { word: m.order_days_month, of: monthOf },
};

function lines() {
  const usual = Object.entries(RANGES).map(([id, { word }]) => ({ id, word: word() }));
  return [...usual, { id: OTHER, word: m.order_days_other() }];
}

function ChooseDays({
  range,
  onChange,
  onClose,
}: DeliveryFilterProps & { onClose: () => void }) {
  function choose(said: FormData): void {
    const [from, to] = ["from", "to"].map((name) => String(said.get(understoodAs(name)) ?? ""));
    onChange({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
    onClose();
  }

  return (
    <FormDialog
      title={m.order_days_title()}
      onSubmit={choose}
      verb={m.order_days_show()}
      onClose={onClose}
    >
      <DayField
        name="from"
        label={m.order_days_from()}
        isOptional
        {...(range.from ? { defaultDay: range.from } : {})}
      />
      <DayField
        name="to"
        label={m.order_days_to()}
        isOptional
        {...(range.to ? { defaultDay: range.to } : {})}
      />
    </FormDialog>
  );
}
