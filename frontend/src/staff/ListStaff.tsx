import { useState } from "react";
import type { StaffView } from "../contract/api.schemas.ts";
import { useListStaff } from "../contract/staff/staff.ts";
import { day, moment } from "../format/dates.ts";
import { roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { OpenAccount } from "./OpenAccount.tsx";

/** Who works here, in which role, and whether their undertaking is in force. */
export function ListStaff() {
  const staff = useListStaff();
  const [adding, setAdding] = useState(false);
  const { may } = useSession();
  const add = (
    <Button look="pri" icon="plus" onPress={() => setAdding(true)}>
      {m.add_account()}
    </Button>
  );
  return (
    <>
      <PageHead title={m.nav_staff()} actions={may("open_account") ? add : undefined} />
      <Fetched query={staff}>
        {({ items }) => (
          <section className="list roomy" aria-label={m.nav_staff()}>
            <ReadingTable label={m.nav_staff()} columns={columns()} rows={items} />
            <p className="list-foot">{m.staff_foot()}</p>
          </section>
        )}
      </Fetched>
      {adding ? <OpenAccount onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function columns(): Column<StaffView>[] {
  return [
    { head: m.name(), cell: (row) => <b>{row.name}</b> },
    { head: m.username(), className: "mono", cell: (row) => row.username },
    { head: m.role(), cell: (row) => row.roles.map(roleWord).join(", ") },
    { head: m.nda(), cell: undertaking },
    { head: m.access_to_persons(), cell: (row) => <Access row={row} /> },
    {
      head: m.review(),
      className: "num",
      cell: (row) => (row.review_on ? day(row.review_on) : "–"),
    },
    {
      head: m.last_seen(),
      className: "num dim",
      cell: (row) => (row.last_seen_at ? moment(row.last_seen_at) : m.not_yet()),
    },
  ];
}

function undertaking({ nda_version, nda_signed_on }: StaffView): string {
  if (nda_version === null || nda_signed_on === null) return m.nda_unsigned();
  return m.nda_signed({ version: nda_version, day: day(nda_signed_on) });
}

function Access({ row }: { row: StaffView }) {
  if (!row.active) return <Tag icon="lock" tone="bad" word={m.account_frozen()} />;
  if (row.nda_version === null) return <Tag icon="lock" tone="bad" word={m.access_blocked()} />;
  return <Tag icon="check" tone="ok" word={m.access_in_force()} />;
}
