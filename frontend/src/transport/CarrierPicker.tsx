import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { getListCarriersQueryKey, listCarriers } from "../contract/transport/transport.ts";
import { m } from "../paraglide/messages.js";
import { bestFirst } from "../parts/bestFirst.ts";
import { AddCarrier } from "./AddCarrier.tsx";
import { ofCarrier } from "./candidates.ts";
import { everyRow } from "./everyRow.ts";
import { Picker } from "./Picker.tsx";
import type { Pick } from "./usePick.ts";

interface CarrierPickerProps {
  pick: Pick;
  hint?: string;
  /** Whether a carrier that is missing can be added here. */
  isOpen?: boolean;
}

/** Whose truck it is, or for whom somebody drives. */
export function CarrierPicker({ pick, hint, isOpen = false }: CarrierPickerProps) {
  const [begun, begin] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: [...getListCarriersQueryKey(), "open"],
    queryFn: ({ signal }) =>
      everyRow((asked) => listCarriers({ ...asked, state: "open" }, { signal })),
  });
  return (
    <>
      <Picker
        name="carrier_id"
        label={m.load_carrier()}
        {...(hint ? { hint } : {})}
        nothing={m.carrier_none()}
        candidates={bestFirst((data ?? []).map(ofCarrier), pick.typed)}
        isSettled={data !== undefined}
        pick={pick}
        {...(isOpen ? { adding: { word: (name) => m.carrier_add({ name }), begin } } : {})}
      />
      {begun === null ? null : (
        <AddCarrier
          name={begun}
          onAdded={(carrier) => pick.take(ofCarrier(carrier))}
          onClose={() => begin(null)}
        />
      )}
    </>
  );
}
