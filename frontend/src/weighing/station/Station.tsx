import type { ScaleView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Keys } from "./Keys.tsx";
import { LiveWeight } from "./LiveWeight.tsx";
import { LoadCards } from "./LoadCards.tsx";
import { ManualNote } from "./ManualNote.tsx";
import { News } from "./News.tsx";
import { Over } from "./Over.tsx";
import { Queue } from "./Queue.tsx";
import { Sums } from "./Sums.tsx";
import { TopStrip } from "./TopStrip.tsx";
import { netOf } from "./truck.ts";
import { useSaveKey } from "./useSaveKey.ts";
import type { Shift } from "./useShift.ts";
import { useStation, type Standing } from "./useStation.ts";

/** One weigh-master, one scale, one truck at a time. */
export function Station({ scale, shift }: { scale: ScaleView; shift: Shift }) {
  const at = useStation(scale);
  const { truck } = at.chosen;
  useSaveKey(at.save);
  return (
    <div className="kiosk">
      <TopStrip scale={scale} shift={shift} />
      <Queue {...at.yard} truck={truck} onChoose={(next) => at.take(next)} />
      <main className="k-main" id="main" aria-label={m.nav_scale()}>
        <LiveWeight live={at.live} scale={scale} />
        <Below at={at} />
      </main>
      <LoadCards
        truck={truck}
        remainingKg={at.chosen.remainingKg}
        netKg={netOf(truck, at.kg)}
        onOpen={at.open}
      />
      <Keys
        scale={scale}
        truck={truck}
        kg={at.kg}
        obstacle={at.obstacle}
        isBusy={at.saving.isBusy}
        onSave={at.save}
        onNew={() => at.open("plate")}
        onReject={() => (truck?.visit ? at.open("reject") : at.take(null))}
      />
      <Over at={at} scale={scale} />
    </div>
  );
}

/** Under the digits: what was saved, what is wrong with the scale, or the calculation. */
function Below({ at }: { at: Standing }) {
  const { truck } = at.chosen;
  if (at.saved && !truck) return <News saved={at.saved} />;
  if (at.obstacle !== "silent") return <Sums truck={truck} kg={at.kg} />;
  return <ManualNote onOpen={truck?.errand ? () => at.open("manual") : undefined} />;
}
