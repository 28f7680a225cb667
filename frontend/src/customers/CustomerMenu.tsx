import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";
import { AddMandate } from "./AddMandate.tsx";
import { EndProtection } from "./EndProtection.tsx";
import { InviteToOwnData } from "./InviteToOwnData.tsx";
import { MergeCustomers } from "./MergeCustomers.tsx";
import { NoteDeath } from "./NoteDeath.tsx";
import { ProtectAddress } from "./ProtectAddress.tsx";
import { useRareWork, type Rare } from "./rareWork.ts";

/** What is seldom done with a customer, each in a dialog of its own. */
export function CustomerMenu({ customer }: { customer: CustomerView }) {
  const lines = useRareWork(customer);
  const [chosen, setChosen] = useState<Rare | null>(null);
  const navigate = useNavigate();
  if (lines.length === 0) return null;

  function choose(line: Rare): void {
    if (line !== "emergency") return setChosen(line);
    void navigate({ to: "/privacy/emergencies", search: { customer_id: customer.id } });
  }

  return (
    <>
      <MenuKey
        label={m.record_actions()}
        className="btn icon"
        lines={lines}
        onChoose={(line) => choose(line as Rare)}
      >
        <Icon name="dots" />
      </MenuKey>
      {chosen ? dialogOf(chosen, customer, () => setChosen(null)) : null}
    </>
  );
}

function dialogOf(chosen: Rare, customer: CustomerView, onClose: () => void): ReactNode {
  const said = { customer, onClose };
  if (chosen === "invite")
    return (
      <InviteToOwnData partyId={customer.party_id} emails={customer.emails} onClose={onClose} />
    );
  if (chosen === "merge") return <MergeCustomers {...said} onMerged={onClose} />;
  if (chosen === "protect") return <ProtectAddress {...said} />;
  if (chosen === "unprotect") return <EndProtection {...said} />;
  if (chosen === "death") return <NoteDeath {...said} />;
  return <AddMandate {...said} />;
}
