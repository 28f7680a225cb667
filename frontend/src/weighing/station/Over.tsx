import type { ScaleView } from "../../contract/api.schemas.ts";
import { Refusal } from "./Refusal.tsx";
import { Sheets } from "./Sheets.tsx";
import type { Standing } from "./useStation.ts";

/** What lies over the station: a choice somebody opened, or why something was refused. */
export function Over({ at, scale }: { at: Standing; scale: ScaleView }) {
  const { chosen, saving } = at;
  const { truck } = chosen;
  const problem = saving.problem ?? chosen.problem;
  if (problem) return <Refusal problem={problem} onWay={at.go} onClose={at.forget} />;
  return (
    <Sheets
      sheet={at.sheet}
      onOpen={at.open}
      scale={scale}
      truck={truck}
      onPlate={(plate) => void at.meet(plate)}
      onTrailer={(trailer) => (truck ? at.take({ ...truck, trailer }) : undefined)}
      onErrand={(errand, load) => {
        at.open(null);
        chosen.comeFor(errand, load);
      }}
      onManual={(manual) => {
        at.open(null);
        if (truck) saving.save(truck, { manual });
      }}
      onRejected={() => at.take(null)}
    />
  );
}
