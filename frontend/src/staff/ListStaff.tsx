import { useState } from "react";
import type { StaffView } from "../contract/api.schemas.ts";
import { getListStaffQueryKey, listStaff } from "../contract/staff/staff.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Unfetched } from "../parts/Fetched.tsx";
import { MoreRows } from "../parts/MoreRows.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingTable } from "../parts/ReadingTable.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { usePages, type Pages } from "../parts/usePages.ts";
import { useSession } from "../session.ts";
import { AddStaff } from "./AddStaff.tsx";
import { StaffTabs } from "./StaffTabs.tsx";
import { staffColumns } from "./staffColumns.tsx";

/** Who works here, in which role, and whether their undertaking is in force. */
export function ListStaff() {
  const pages = usePages<StaffView>(getListStaffQueryKey(), (cursor, signal) =>
    listStaff(cursor ? { cursor } : {}, { signal }),
  );
  const [adding, setAdding] = useState(false);
  const { may } = useSession();
  const add = (
    <Button look="pri" icon="plus" onPress={() => setAdding(true)}>
      {m.add_account()}
    </Button>
  );
  return (
    <>
      <PageHead title={m.nav_staff()} actions={may("add_staff") ? add : undefined} />
      <StaffTabs current="/admin/staff" />
      <StaffTable pages={pages} />
      {adding ? <AddStaff onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function StaffTable({ pages }: { pages: Pages<StaffView> }) {
  const { may } = useSession();
  if (pages.error) return <Unfetched error={pages.error} retry={pages.refetch} />;
  if (!pages.rows) return <Skeleton />;
  return (
    <section className="list roomy" aria-label={m.nav_staff()}>
      <ReadingTable
        label={m.nav_staff()}
        columns={staffColumns(may("reset_staff"))}
        rows={pages.rows}
        isFocusable
      />
      <MoreRows pages={pages} />
      <p className="list-foot">{m.staff_foot()}</p>
    </section>
  );
}
