import { useNavigate } from "@tanstack/react-router";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { FilterChoice } from "../parts/FilterChoice.tsx";
import { FilterField } from "../parts/FilterField.tsx";
import { requestFilters, type RequestFilters } from "./filters.ts";
import { CHANNELS, REQUEST_KINDS } from "./words.ts";

interface BarProps {
  filters: RequestFilters;
  onText: (text: string) => void;
}

/** What narrows the list beside its tabs: a number, the right, who answers, how it came. */
export function RequestFilterBar({ filters, onText }: BarProps) {
  const navigate = useNavigate({ from: "/privacy/requests" });
  const { state, kind, channel, handler } = filters;

  function filter(by: Readonly<Record<string, string | undefined>>): void {
    void navigate({ search: requestFilters({ ...filters, ...by }) });
  }

  return (
    <div className="tbar">
      <FilterField label={m.dsr_filter_number()} onRest={onText} />
      <FilterChoice
        label={m.dsr_right()}
        options={optionsOf(REQUEST_KINDS)}
        value={kind}
        onChange={(value) => filter({ kind: value })}
      />
      <FilterChoice
        label={m.dsr_handler()}
        options={optionsOf(HANDLED)}
        value={handler}
        onChange={(value) => filter({ handler: value })}
      />
      <FilterChoice
        label={m.dsr_filter_channel()}
        options={optionsOf(CHANNELS)}
        value={channel}
        onChange={(value) => filter({ channel: value })}
      />
      {kind || channel || handler ? (
        <Button look="quiet" onPress={() => void navigate({ search: state ? { state } : {} })}>
          {m.filters_clear()}
        </Button>
      ) : null}
      <span className="tools muted small">{m.dsr_filter_order()}</span>
    </div>
  );
}

const HANDLED = { mine: m.dsr_filter_mine, none: m.dsr_handler_none };
