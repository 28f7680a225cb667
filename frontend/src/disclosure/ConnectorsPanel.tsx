import { Link } from "@tanstack/react-router";
import type { ConnectorView } from "../contract/api.schemas.ts";
import { useListConnectors } from "../contract/disclosure/disclosure.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";
import { CONNECTORS, reasonOf } from "./recipientWords.ts";

/** Every way out of the register, and why one is closed. */
export function ConnectorsPanel() {
  const { data } = useListConnectors();
  if (!data || data.items.length === 0) return null;
  const rows = data.items.map((one) => ({ ...one, id: one.client_id ?? one.kind }));
  return (
    <Panel title={m.connectors()} note={m.connectors_note()} bare>
      <ReadingTable label={m.connectors()} columns={columns()} rows={rows} isFocusable />
    </Panel>
  );
}

function columns(): Column<ConnectorView & { id: string }>[] {
  return [
    { head: m.connector_kind(), cell: (row) => CONNECTORS[row.kind]() },
    { head: m.connector_name(), cell: (row) => <RecipientLink connector={row} /> },
    { head: m.state(), cell: (row) => <Standing connector={row} /> },
  ];
}

function RecipientLink({ connector }: { connector: ConnectorView }) {
  if (!connector.recipient_id) return connector.name;
  const params = { recipientId: connector.recipient_id };
  return (
    <Link to="/privacy/recipients/$recipientId" params={params}>
      {connector.name}
    </Link>
  );
}

function Standing({ connector }: { connector: ConnectorView }) {
  if (connector.is_on) return <Tag icon="okc" tone="ok" word={m.connector_on()} />;
  return (
    <>
      <Tag icon="ban" tone="warn" word={m.connector_off()} /> {reasonOf(connector.off_because)}
    </>
  );
}
