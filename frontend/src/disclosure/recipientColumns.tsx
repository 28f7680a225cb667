import { Link } from "@tanstack/react-router";
import type { RecipientView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { RECIPIENT_ROLES, TRANSFER_TOOLS } from "./recipientWords.ts";

export function recipientColumns(): Column<RecipientView>[] {
  return [
    { head: m.name(), cell: (row) => <RecipientLink recipient={row} /> },
    { head: m.recipient_role(), cell: (row) => RECIPIENT_ROLES[row.role]() },
    { head: m.country(), className: "mono", cell: (row) => row.country },
    { head: m.contract(), className: "nw", cell: (row) => contractOf(row) },
    {
      head: m.transfer_tool(),
      cell: (row) => (row.transfer_tool ? TRANSFER_TOOLS[row.transfer_tool]() : "–"),
    },
  ];
}

function RecipientLink({ recipient }: { recipient: RecipientView }) {
  return (
    <Link to="/privacy/recipients/$recipientId" params={{ recipientId: recipient.id }}>
      {recipient.name}
    </Link>
  );
}

/** From when to when a contract is in force. */
export function contractOf({ role, contract_on, contract_until }: RecipientView): string {
  if (role === "authority" || role === "data-subject") return m.contract_by_law();
  if (!contract_on) return m.contract_missing();
  return contract_until ? `${day(contract_on)}–${day(contract_until)}` : `${day(contract_on)}–`;
}

/** The same facts as the row, where there is no room for columns. */
export function RecipientCard({ recipient }: { recipient: RecipientView }) {
  return (
    <Link
      to="/privacy/recipients/$recipientId"
      params={{ recipientId: recipient.id }}
      className="ocard"
    >
      <b>{recipient.name}</b>
      <span className="mono">{recipient.country}</span>
      <span className="muted">{RECIPIENT_ROLES[recipient.role]()}</span>
      <span className="muted">{contractOf(recipient)}</span>
    </Link>
  );
}
