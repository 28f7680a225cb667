/** What is seldom done with a customer's record, and by whom. */
import type { CustomerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { MenuLine } from "../parts/MenuKey.tsx";
import { useSession, type Session } from "../session.ts";

export type Rare =
  | "merge"
  | "mandate"
  | "protect"
  | "unprotect"
  | "death"
  | "emergency"
  | "invite";

const OF_PERSONS: ReadonlySet<string | null> = new Set(["sole_trader", "estate"]);

/** The lines of the record's menu: what this person may do, of what fits this customer. */
export function useRareWork(customer: CustomerView): MenuLine[] {
  return rareWork(customer, useSession().may);
}

export function rareWork(customer: CustomerView, may: Session["may"]): MenuLine[] {
  const { form, kind, protected_until, deceased_on } = customer;
  const isPerson = form === "person";
  const hasHome = isPerson || OF_PERSONS.has(kind);
  const lines: (Required<MenuLine> & { id: Rare; fits: boolean })[] = [
    { id: "mandate", word: m.mandate_add(), icon: "users", fits: may("add_mandate") },
    {
      id: "invite",
      word: m.own_invite(),
      icon: "mail",
      fits: (isPerson || kind === "sole_trader") && may("invite_to_own_data"),
    },
    {
      id: "death",
      word: deceased_on ? m.death_change() : m.death_note(),
      icon: "person",
      fits: isPerson && may("change_person"),
    },
    {
      id: "protect",
      word: protected_until ? m.protect_change() : m.protect(),
      icon: "shield",
      fits: hasHome && may("protect_party"),
    },
    {
      id: "unprotect",
      word: m.unprotect(),
      icon: "eye",
      fits: protected_until !== null && may("end_protection"),
    },
    { id: "merge", word: m.merge(), icon: "link", fits: may("merge_customers") },
    { id: "emergency", word: m.emergency_open(), icon: "hand", fits: may("break_glass") },
  ];
  return lines.filter(({ fits }) => fits).map(({ id, word, icon }) => ({ id, word, icon }));
}
