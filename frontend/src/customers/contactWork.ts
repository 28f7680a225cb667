/** What may be done about a person who acts for a customer; and whom a dialog is about. */
import type { ContactView, CustomerView } from "../contract/api.schemas.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { MenuLine } from "../parts/MenuKey.tsx";
import type { Session } from "../session.ts";

export type ContactWork = "change" | "end" | "death" | "protect" | "unprotect" | "invite";

export function contactWork(contact: ContactView, may: Session["may"]): MenuLine[] {
  const { protected_until, deceased_on } = contact;
  const lines: (Required<MenuLine> & { id: ContactWork; fits: boolean })[] = [
    { id: "change", word: m.contact_change(), icon: "pencil", fits: may("change_contact") },
    {
      id: "end",
      word: m.contact_end(),
      icon: "close",
      fits: !isOver(contact) && may("end_contact"),
    },
    {
      id: "invite",
      word: m.own_invite(),
      icon: "mail",
      fits: !isOver(contact) && may("invite_to_own_data"),
    },
    {
      id: "death",
      word: deceased_on ? m.death_change() : m.death_note(),
      icon: "person",
      fits: may("change_person"),
    },
    {
      id: "protect",
      word: protected_until ? m.protect_change() : m.protect(),
      icon: "shield",
      fits: may("protect_party"),
    },
    {
      id: "unprotect",
      word: m.unprotect(),
      icon: "eye",
      fits: protected_until !== null && may("end_protection"),
    },
  ];
  return lines.filter(({ fits }) => fits).map(({ id, word, icon }) => ({ id, word, icon }));
}

export function isOver({ valid_to }: ContactView): boolean {
  return valid_to !== null && valid_to <= todayHere();
}

type Somebody = Pick<
  CustomerView,
  "party_id" | "version" | "protected_until" | "deceased_on" | "name"
>;

/** The person a dialog is about, as the record shows them now: the customer, or a contact. */
export function personIn(seen: CustomerView, contact: ContactView | undefined): Somebody {
  const found = seen.contacts?.find(({ id }) => id === contact?.id) ?? contact;
  return found ? { ...found, party_id: found.person_id } : seen;
}

/** A dialog about a contact says about whom. */
export function titleFor(word: string, contact: ContactView | undefined): string {
  return contact ? `${word}: ${contact.name ?? m.hidden_value()}` : word;
}
