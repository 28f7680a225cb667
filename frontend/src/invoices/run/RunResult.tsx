import type { InvoiceRunItemView, InvoiceRunView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Note } from "../../parts/Note.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { InvoiceLink } from "../InvoiceLink.tsx";
import { refusalWord } from "./refusals.ts";

type Row = InvoiceRunItemView & { readonly id: string };

/** What became of each draft; those that were refused come first, with the reason. */
export function RunResult({ run }: { run: InvoiceRunView }) {
  const { items, posted, refused } = run;
  if (items.length === 0) return <Note tone="info">{m.invoice_run_nothing()}</Note>;
  const rows = items.map((item) => ({ ...item, id: item.invoice_id }));
  return (
    <Panel title={m.invoice_run_results()} note={m.invoice_run_sum({ posted, refused })} bare>
      <ReadingTable label={m.invoice_run_results()} columns={columns()} rows={rows} />
    </Panel>
  );
}

function columns(): Column<Row>[] {
  return [
    {
      head: m.invoice(),
      className: "nw num",
      cell: (item) => <InvoiceLink invoice={item} className="m" />,
    },
    { head: m.state(), cell: (item) => <State item={item} /> },
    { head: m.invoice_run_result(), className: "wrapc", cell: refusalOf },
  ];
}

function State({ item: { state } }: { item: Row }) {
  if (state === "posted") return <Tag icon="check" tone="ok" word={m.invoice_posted()} />;
  if (state === "refused") return <Tag icon="warn" tone="bad" word={m.invoice_run_refused()} />;
  return <Tag icon="clock" word={m.invoice_run_waiting()} />;
}

function refusalOf({ refusal }: Row): string {
  return refusal ? refusalWord(refusal) : "";
}
