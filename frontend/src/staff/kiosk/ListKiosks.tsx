import { useState } from "react";
import type { DeviceView } from "../../contract/api.schemas.ts";
import { getListDevicesQueryKey, listDevices } from "../../contract/kiosks/kiosks.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Unfetched } from "../../parts/Fetched.tsx";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ReadingTable } from "../../parts/ReadingTable.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { StateCard } from "../../parts/StateCard.tsx";
import { usePages, type Pages } from "../../parts/usePages.ts";
import { useSession } from "../../session.ts";
import { kioskColumns } from "./kioskColumns.tsx";
import { RegisterKiosk } from "./RegisterKiosk.tsx";

/** The devices where a badge or a PIN begins a shift. */
export function ListKiosks() {
  const { may } = useSession();
  const [registering, setRegistering] = useState(false);
  const pages = usePages<DeviceView>(getListDevicesQueryKey(), (cursor, signal) =>
    listDevices(cursor ? { cursor } : {}, { signal }),
  );
  return (
    <>
      <PageHead
        title={m.nav_kiosks()}
        sub={m.kiosks_lead()}
        actions={
          may("register_device") ? (
            <Button look="pri" icon="plus" onPress={() => setRegistering(true)}>
              {m.kiosk_register()}
            </Button>
          ) : undefined
        }
      />
      <Kiosks pages={pages} />
      {registering ? <RegisterKiosk onClose={() => setRegistering(false)} /> : null}
    </>
  );
}

function Kiosks({ pages }: { pages: Pages<DeviceView> }) {
  const { may } = useSession();
  if (pages.error) return <Unfetched error={pages.error} retry={pages.refetch} />;
  if (!pages.rows) return <Skeleton />;
  if (pages.rows.length === 0) return <StateCard icon="weight" title={m.no_kiosks()} />;
  return (
    <section className="list roomy" aria-label={m.nav_kiosks()}>
      <ReadingTable
        label={m.nav_kiosks()}
        columns={kioskColumns(may("end_device"))}
        rows={pages.rows}
        isFocusable
      />
      <MoreRows pages={pages} />
    </section>
  );
}
