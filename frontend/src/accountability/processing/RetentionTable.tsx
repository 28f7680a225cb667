import type { KeptView, ProcessingRecord } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Panel } from "../../parts/Panel.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { Tag } from "../../parts/Tag.tsx";

/** Every rule in force, on whose word, and the tables that it keeps. */
export function RetentionTable({ record }: { record: ProcessingRecord }) {
  const rows = record.retention.map((each) => ({ ...each, id: each.rule }));
  return (
    <Panel title={m.record_retention()} bare>
      <ReadingTable label={m.record_retention()} columns={columns()} rows={rows} isFocusable />
    </Panel>
  );
}

function columns(): Column<KeptView & { id: string }>[] {
  return [
    {
      head: m.record_data(),
      cell: (row) => (
        <>
          <b>{row.records}</b> <span className="sub2 mono">{row.rule}</span>
        </>
      ),
    },
    { head: m.record_period(), cell: (row) => row.period },
    { head: m.record_basis(), cell: (row) => row.basis },
    { head: m.record_source(), cell: (row) => <Source row={row} /> },
    { head: m.record_job(), className: "mono small", cell: (row) => row.job ?? "–" },
    {
      head: m.record_tables(),
      className: "mono small",
      cell: (row) => row.tables.join(", ") || "–",
    },
  ];
}

function Source({ row }: { row: KeptView }) {
  return row.src === "P" ? (
    <Tag icon="firm" word={m.record_policy()} />
  ) : (
    <Tag icon="shield" tone="info" word={m.record_statute()} />
  );
}
