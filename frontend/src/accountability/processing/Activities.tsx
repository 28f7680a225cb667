import type { ActivityView, ProcessingRecord } from "../../contract/api.schemas.ts";
import { BASES, RECIPIENT_ROLES, TRANSFER_TOOLS } from "../../disclosure/recipientWords.ts";
import { CATEGORIES } from "../../format/categories.ts";
import { day } from "../../format/dates.ts";
import { roleWord } from "../../format/roles.ts";
import { m } from "../../paraglide/messages.js";
import { Panel } from "../../parts/Panel.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import "../../styles/accountability.css";

/** What data are used for, who is shown them, who receives them, and what protects them. */
export function Activities({ record }: { record: ProcessingRecord }) {
  const rows = record.activities.map((each) => ({ ...each, id: each.purpose }));
  return (
    <>
      <Controller record={record} />
      <Panel title={m.record_activities()} bare>
        <div className="acc-rows">
          <ReadingTable
            label={m.record_activities()}
            columns={activityColumns()}
            rows={rows}
            isFocusable
          />
        </div>
      </Panel>
      <Recipients record={record} />
      <Roles record={record} />
      <Measures record={record} />
    </>
  );
}

function Controller({ record: { authority, controller } }: { record: ProcessingRecord }) {
  return (
    <Panel title={m.record_controller()} bare>
      <dl className="kv padded acc-facts">
        <dt>{m.name()}</dt>
        <dd>{controller ? `${controller.name}, ${controller.business_id}` : "–"}</dd>
        <dt>{m.record_address()}</dt>
        <dd>{controller?.address ?? "–"}</dd>
        <dt>{m.record_contact()}</dt>
        <dd>{controller ? `${controller.email}, ${controller.phone}` : "–"}</dd>
        <dt>{m.record_authority()}</dt>
        <dd>{authority}</dd>
      </dl>
    </Panel>
  );
}

function activityColumns(): Column<ActivityView & { id: string }>[] {
  return [
    { head: m.purpose(), cell: (row) => <b>{row.title}</b> },
    {
      head: m.record_basis(),
      cell: (row) => row.bases.map((each) => BASES[each]()).join(", "),
    },
    { head: m.record_data(), cell: (row) => row.classes.join(", ") },
    { head: m.record_categories(), cell: (row) => categoryWords(row.categories) },
    { head: m.record_kept(), className: "mono", cell: (row) => row.rules.join(", ") || "–" },
  ];
}

function categoryWords(each: ActivityView["categories"]): string {
  return each.map((one) => CATEGORIES[one]()).join(", ") || "–";
}

function Recipients({ record }: { record: ProcessingRecord }) {
  const rows = record.recipients.map((each) => ({ ...each, id: each.name }));
  return (
    <Panel title={m.nav_recipients()} bare>
      {rows.length === 0 ? <p className="body muted">{m.no_recipients()}</p> : null}
      <ReadingTable
        label={m.nav_recipients()}
        columns={[
          { head: m.name(), cell: (row) => row.name },
          { head: m.recipient_role(), cell: (row) => RECIPIENT_ROLES[row.role]() },
          { head: m.country(), className: "mono", cell: (row) => row.country },
          {
            head: m.contract(),
            cell: (row) => (row.contract_on ? day(row.contract_on) : "–"),
          },
          {
            head: m.transfer_tool(),
            cell: (row) => (row.transfer_tool ? TRANSFER_TOOLS[row.transfer_tool]() : "–"),
          },
        ]}
        rows={rows}
        isFocusable
      />
    </Panel>
  );
}

function Roles({ record }: { record: ProcessingRecord }) {
  const rows = record.roles.map((each) => ({ ...each, id: each.role }));
  return (
    <Panel title={m.record_roles()} bare>
      <div className="acc-rows">
        <ReadingTable
          label={m.record_roles()}
          columns={[
            { head: m.record_role(), cell: (row) => <b>{roleWord(row.role)}</b> },
            { head: m.record_categories(), cell: (row) => categoryWords(row.categories) },
          ]}
          rows={rows}
          isFocusable
        />
      </div>
    </Panel>
  );
}

function Measures({ record }: { record: ProcessingRecord }) {
  const rows = record.measures.map((each) => ({ ...each, id: each.clause }));
  return (
    <Panel title={m.record_measures()} note={m.record_measures_note()} bare>
      <ReadingTable
        label={m.record_measures()}
        columns={[
          { head: m.notice_clause(), className: "mono", cell: (row) => row.clause },
          { head: m.notice_keeper(), className: "mono", cell: (row) => row.module },
          { head: m.record_tests(), className: "r num", cell: (row) => row.tests },
        ]}
        rows={rows}
        isFocusable
      />
    </Panel>
  );
}
