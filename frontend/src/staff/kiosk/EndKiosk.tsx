import { useQueryClient } from "@tanstack/react-query";
import type { DeviceView } from "../../contract/api.schemas.ts";
import { getListDevicesQueryKey, useEndDevice } from "../../contract/kiosks/kiosks.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";

/** Turn a kiosk away: whoever is signed in there is signed out at once. */
export function EndKiosk({ device }: { device: DeviceView }) {
  const ending = useEndDevice();
  const queries = useQueryClient();

  function end(): void {
    ending.mutate(
      { deviceId: device.id, headers: { "If-Match": `"${device.version}"` } },
      { onSettled: () => queries.invalidateQueries({ queryKey: getListDevicesQueryKey() }) },
    );
  }

  return (
    <>
      <Button look="bad" size="sm" isPending={ending.isPending} onPress={end}>
        {m.kiosk_end()}
      </Button>
      <ProblemNote problem={ending.error} />
    </>
  );
}
