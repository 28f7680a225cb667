import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { getListDriversQueryKey, listDrivers } from "../contract/transport/transport.ts";
import { m } from "../paraglide/messages.js";
import { bestFirst } from "../parts/bestFirst.ts";
import type { Candidate } from "../parts/Combo.tsx";
import { AddDriver } from "./AddDriver.tsx";
import { ofDriver } from "./candidates.ts";
import { everyRow } from "./everyRow.ts";
import { Picker } from "./Picker.tsx";
import { usePick } from "./usePick.ts";

/** Who drives; a new driver drives for the carrier of the load unless somebody says other. */
export function DriverPicker({ carrier }: { carrier: Candidate | null }) {
  const pick = usePick();
  const [begun, begin] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: [...getListDriversQueryKey(), "open"],
    queryFn: ({ signal }) =>
      everyRow((asked) => listDrivers({ ...asked, state: "open" }, { signal })),
  });
  return (
    <>
      <Picker
        name="driver_id"
        label={m.load_driver()}
        nothing={m.driver_none()}
        candidates={bestFirst((data ?? []).map(ofDriver), pick.typed)}
        isSettled={data !== undefined}
        pick={pick}
        adding={{ word: (name) => m.driver_add({ name }), begin }}
      />
      {begun === null ? null : (
        <AddDriver
          name={begun}
          carrier={carrier}
          onAdded={(driver) => pick.take(ofDriver(driver))}
          onClose={() => begin(null)}
        />
      )}
    </>
  );
}
