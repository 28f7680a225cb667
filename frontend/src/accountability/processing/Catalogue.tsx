import type { CataloguedTable, ProcessingRecord } from "../../contract/api.schemas.ts";
import { CATEGORIES } from "../../format/categories.ts";
import { purposeWord } from "../../format/roles.ts";
import { m } from "../../paraglide/messages.js";
import { Panel } from "../../parts/Panel.tsx";

const ERASURES = { clear: m.record_cleared, pseudonym: m.record_replaced };

/** Every table that holds personal data: its columns, and what erasure does to each. */
export function Catalogue({ record }: { record: ProcessingRecord }) {
  return (
    <Panel title={m.record_catalogue()} note={m.record_catalogue_note()}>
      {record.catalogue.map((each) => (
        <Table key={each.table} table={each} />
      ))}
    </Panel>
  );
}

function Table({ table }: { table: CataloguedTable }) {
  const { columns, kept, purposes, title } = table;
  return (
    <details>
      <summary>
        <b>{title}</b> <span className="mono muted">{table.table}</span>{" "}
        <span className="muted">{m.record_columns({ count: columns.length })}</span>
      </summary>
      <p className="muted small">
        {purposes.map((each) => purposeWord(each)).join(", ") || "–"} ·{" "}
        <span className="mono">{kept.join("; ") || "–"}</span>
      </p>
      <ul>
        {columns.map((each) => (
          <li key={each.name}>
            <b>{each.title}</b> <span className="mono muted">{each.name}</span>{" "}
            {CATEGORIES[each.category]()}, {ERASURES[each.on_erasure]()}
          </li>
        ))}
      </ul>
    </details>
  );
}
