import { useState } from "react";
import { m } from "../paraglide/messages.js";
import { Combo, type Candidate } from "../parts/Combo.tsx";
import { useFittingSites } from "./useFittingSites.ts";

interface SitePickerProps {
  customerId: string | null;
  chosen: string | null;
  autoFocus: boolean;
  onChoose: (id: string | null) => void;
}

/** Where to: one of the customer's own sites. */
export function SitePicker({ customerId, chosen, autoFocus, onChoose }: SitePickerProps) {
  const [text, setText] = useState("");
  const [taken, take] = useState<Candidate | null>(null);
  const chosenName = taken?.id === chosen ? taken?.name : undefined;
  const typed = text === chosenName ? "" : text;
  const { candidates, isSettled } = useFittingSites(customerId, typed);

  function choose(id: string | null): void {
    const site = candidates.find((one) => one.id === id) ?? null;
    take(site);
    setText(site?.name ?? "");
    onChoose(id);
  }

  return (
    <Combo
      name="site_id"
      label={m.site()}
      hint={m.site_pick_hint()}
      candidates={candidates}
      text={text}
      onText={setText}
      chosen={chosen}
      onChoose={choose}
      nothing={nothing(customerId, typed)}
      isSettled={isSettled}
      opensOnFocus={customerId !== null}
      autoFocus={autoFocus}
      isOptional
    />
  );
}

function nothing(customerId: string | null, typed: string): string {
  if (customerId === null) return m.site_needs_customer();
  return typed === "" ? m.no_sites() : m.search_nothing();
}
