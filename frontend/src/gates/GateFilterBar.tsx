import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { Icon } from "../parts/Icon.tsx";
import { understoodAs } from "../parts/understood.ts";
import { gateFilters, type GateFilters } from "./filters.ts";

/** Which passages are listed, and a way out of each filter. */
export function GateFilterBar({ filters }: { filters: GateFilters }) {
  const navigate = useNavigate({ from: "/privacy/gate-events" });
  const [isOpen, setOpen] = useState(false);

  function without(name: keyof GateFilters): void {
    const { [name]: _gone, ...others } = filters;
    void navigate({ search: others });
  }

  function filter(said: FormData): void {
    const told = {
      gate: String(said.get("gate")).trim(),
      since: said.get(understoodAs("since")),
      until: said.get(understoodAs("until")),
      party_id: filters.party_id,
    };
    void navigate({ search: gateFilters(told) });
    setOpen(false);
  }

  return (
    <div className="tbar">
      {chips(filters).map(({ name, label, word }) => (
        <span key={name} className="chip">
          <span className="chip-key">
            {label} <b>{word}</b>
          </span>
          <button
            type="button"
            aria-label={m.filter_remove({ filter: label })}
            onClick={() => without(name)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <Button size="sm" icon="filter" onPress={() => setOpen(true)}>
        {m.gate_filter()}
      </Button>
      {isOpen ? (
        <FilterForm filters={filters} onSubmit={filter} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  );
}

interface FilterFormProps {
  filters: GateFilters;
  onSubmit: (said: FormData) => void;
  onClose: () => void;
}

function FilterForm({ filters, onSubmit, onClose }: FilterFormProps) {
  return (
    <FormDialog
      title={m.gate_filter_title()}
      onSubmit={onSubmit}
      verb={m.gate_filter_verb()}
      onClose={onClose}
    >
      <Field name="gate" label={m.gate()} defaultValue={filters.gate ?? ""} isOptional />
      <div className="pair">
        <DayField
          name="since"
          label={m.gate_since()}
          isPast
          isOptional
          {...(filters.since ? { defaultDay: filters.since } : {})}
        />
        <DayField
          name="until"
          label={m.gate_until()}
          isPast
          isOptional
          {...(filters.until ? { defaultDay: filters.until } : {})}
        />
      </div>
    </FormDialog>
  );
}

interface Chip {
  readonly name: keyof GateFilters;
  readonly label: string;
  readonly word: string;
}

function chips({ gate, since, until, party_id }: GateFilters): Chip[] {
  return [
    ...(gate ? [{ name: "gate" as const, label: m.gate(), word: gate }] : []),
    ...(since ? [{ name: "since" as const, label: m.gate_since(), word: day(since) }] : []),
    ...(until ? [{ name: "until" as const, label: m.gate_until(), word: day(until) }] : []),
    ...(party_id
      ? [{ name: "party_id" as const, label: m.gate_whom(), word: m.gate_one() }]
      : []),
  ];
}
