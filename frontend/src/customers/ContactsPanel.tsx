import { useState } from "react";
import type { ContactView, CustomerView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { phone } from "../format/phone.ts";
import { ROLE_KINDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { useSession } from "../session.ts";
import { AddContact } from "./AddContact.tsx";
import { ContactMenu } from "./ContactMenu.tsx";
import { isOver } from "./contactWork.ts";
import { PersonMarks } from "./PersonMarks.tsx";

/** The persons who act for a customer. */
export function ContactsPanel({ customer }: { customer: CustomerView }) {
  const [adding, setAdding] = useState(false);
  const { may } = useSession();
  const add = (
    <Button size="sm" icon="plus" onPress={() => setAdding(true)}>
      {m.add_contact()}
    </Button>
  );
  return (
    <Panel title={m.contacts()} actions={may("add_contact") ? add : undefined} bare>
      {customer.contacts.length > 0 ? (
        <ReadingTable
          label={m.contacts()}
          columns={columns(customer)}
          rows={customer.contacts}
          isFocusable
        />
      ) : (
        <p className="body muted">{m.no_contacts()}</p>
      )}
      {adding ? <AddContact customer={customer} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

function columns(customer: CustomerView): Column<ContactView>[] {
  return [
    {
      head: m.name(),
      cell: (row) => (
        <>
          <b>{row.name ?? m.hidden_value()}</b> <PersonMarks person={row} />
        </>
      ),
    },
    { head: m.job_title(), cell: (row) => row.title },
    { head: m.phone(), className: "num", cell: (row) => phone(row.phones[0]?.number ?? null) },
    { head: m.email(), cell: (row) => row.emails[0]?.address },
    { head: m.role_here(), cell: roleOf },
    {
      head: m.actions(),
      hidesHead: true,
      className: "r",
      cell: (row) => <ContactMenu customer={customer} contact={row} />,
    },
  ];
}

function roleOf(contact: ContactView): string {
  const role = ROLE_KINDS[contact.kind]();
  const { valid_to } = contact;
  return valid_to && isOver(contact)
    ? `${role}, ${m.mandate_over({ day: day(valid_to) })}`
    : role;
}
