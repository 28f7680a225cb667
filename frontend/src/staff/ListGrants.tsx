import type { HeldGrantView } from "../contract/api.schemas.ts";
import { getListGrantsQueryKey, listGrants } from "../contract/staff/staff.ts";
import { m } from "../paraglide/messages.js";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { useSession } from "../session.ts";
import { GrantCard } from "./GrantCard.tsx";
import { grantColumns } from "./grantColumns.tsx";
import { StaffTabs } from "./StaffTabs.tsx";

/** Who holds which role and why; the first is the next to be looked at. */
export function ListGrants() {
  const { may, me } = useSession();
  const pages = usePages<HeldGrantView>(getListGrantsQueryKey(), (cursor, signal) =>
    listGrants(cursor ? { cursor } : {}, { signal }),
  );
  const reviewer = may("review_grant") ? me?.id : undefined;
  return (
    <>
      <PageHead title={m.nav_staff()} sub={<span>{m.grants_lead()}</span>} />
      <StaffTabs current="/admin/grants" />
      <ReadingList
        label={m.staff_tab_grants()}
        pages={pages}
        columns={grantColumns(reviewer)}
        cursor={-1}
        card={(grant) => <GrantCard grant={grant} reviewer={reviewer} />}
        empty={<StateCard icon="check" title={m.grants_none()} />}
      />
    </>
  );
}
