import { useState } from "react";
import { useListSites } from "../contract/sites/sites.ts";
import { m } from "../paraglide/messages.js";
import { bestFirst } from "../parts/bestFirst.ts";
import { Combo } from "../parts/Combo.tsx";

const MOST = 200;

interface SitePickerProps {
  customerId: string | null;
  chosen: string | null;
  autoFocus: boolean;
  onChoose: (id: string | null) => void;
}

/** Where to: one of the customer's own sites. */
export function SitePicker({ customerId, chosen, autoFocus, onChoose }: SitePickerProps) {
  const [text, setText] = useState("");
  const { data } = useListSites(
    { customer_id: customerId, limit: MOST },
    { query: { enabled: customerId !== null } },
  );
  const sites = (data?.items ?? []).map(({ id, code, name, street }) => ({
    id,
    name: [code, name].filter(Boolean).join(" "),
    note: street ?? "",
  }));
  const chosenName = sites.find((one) => one.id === chosen)?.name;
  const typed = text === chosenName ? "" : text;

  function choose(id: string | null): void {
    setText(sites.find((one) => one.id === id)?.name ?? "");
    onChoose(id);
  }

  return (
    <Combo
      name="site_id"
      label={m.site()}
      hint={m.site_pick_hint()}
      candidates={bestFirst(sites, typed)}
      text={text}
      onText={setText}
      chosen={chosen}
      onChoose={choose}
      nothing={customerId ? m.no_sites() : m.site_needs_customer()}
      isSettled={data !== undefined || customerId === null}
      opensOnFocus={customerId !== null}
      autoFocus={autoFocus}
      isOptional
    />
  );
}
