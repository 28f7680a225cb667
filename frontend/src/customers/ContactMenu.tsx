import { useState, type ReactNode } from "react";
import type { ContactView, CustomerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";
import { useSession } from "../session.ts";
import { ChangeContact } from "./ChangeContact.tsx";
import { contactWork, type ContactWork } from "./contactWork.ts";
import { EndContact } from "./EndContact.tsx";
import { EndProtection } from "./EndProtection.tsx";
import { InviteToOwnData } from "./InviteToOwnData.tsx";
import { NoteDeath } from "./NoteDeath.tsx";
import { ProtectAddress } from "./ProtectAddress.tsx";

interface ContactProps {
  customer: CustomerView;
  contact: ContactView;
}

/** What is done about a person who acts for a customer. */
export function ContactMenu({ customer, contact }: ContactProps) {
  const { may } = useSession();
  const lines = contactWork(contact, may);
  const [chosen, setChosen] = useState<ContactWork | null>(null);
  if (lines.length === 0) return null;
  const said = { customer, contact, onClose: () => setChosen(null) };
  return (
    <>
      <MenuKey
        label={m.contact_actions({ name: contact.name ?? m.hidden_value() })}
        className="btn sm icon"
        lines={lines}
        onChoose={(line) => setChosen(line as ContactWork)}
      >
        <Icon name="dots" />
      </MenuKey>
      {chosen ? dialogOf(chosen, said) : null}
    </>
  );
}

function dialogOf(
  chosen: ContactWork,
  said: ContactProps & { onClose: () => void },
): ReactNode {
  if (chosen === "change") return <ChangeContact {...said} />;
  if (chosen === "invite")
    return (
      <InviteToOwnData
        partyId={said.contact.person_id}
        emails={said.contact.emails}
        onClose={said.onClose}
      />
    );
  if (chosen === "end") return <EndContact {...said} />;
  if (chosen === "protect") return <ProtectAddress {...said} />;
  if (chosen === "unprotect") return <EndProtection {...said} />;
  return <NoteDeath {...said} />;
}
