import { useNavigate, useSearch } from "@tanstack/react-router";
import type { EmergencyView } from "../contract/api.schemas.ts";
import {
  getListEmergenciesQueryKey,
  listEmergencies,
} from "../contract/emergencies/emergencies.ts";
import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { EmergencyCard } from "./EmergencyCard.tsx";
import { emergencyColumns } from "./emergencyColumns.tsx";
import { OpenEmergency } from "./OpenEmergency.tsx";

/** Records that were opened in an emergency: one's own, and for the keeper everybody's. */
export function ListEmergencies() {
  const { customer_id: customerId, closed } = useSearch({ from: "/privacy/emergencies" });
  const navigate = useNavigate();
  const asked = { is_closed: closed === true };
  const pages = usePages<EmergencyView>(getListEmergenciesQueryKey(asked), (cursor, signal) =>
    listEmergencies({ ...asked, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  return (
    <>
      <PageHead title={m.nav_emergencies()} sub={<span>{m.emergency_foot()}</span>} />
      <Tabs closed={closed === true} />
      <ReadingList
        label={m.nav_emergencies()}
        pages={pages}
        columns={emergencyColumns()}
        cursor={-1}
        card={(opening) => <EmergencyCard opening={opening} />}
        empty={<StateCard icon="check" title={m.emergency_none()} />}
      />
      {customerId ? (
        <OpenEmergency
          customerId={customerId}
          onClose={() => void navigate({ to: "/privacy/emergencies" })}
        />
      ) : null}
    </>
  );
}

function Tabs({ closed }: { closed: boolean }) {
  const to = "/privacy/emergencies" as const;
  const tabs = [
    { link: { to }, word: m.emergency_tab_open(), current: !closed },
    {
      link: { to, search: { closed: true as const } },
      word: m.emergency_tab_closed(),
      current: closed,
    },
  ];
  return <BeamTabs label={m.nav_emergencies()} tabs={tabs} />;
}
