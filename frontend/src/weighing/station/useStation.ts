import { useState } from "react";
import type { ScaleView } from "../../contract/api.schemas.ts";
import { useSilence } from "../../useSilence.ts";
import { useLive, type Live } from "../live.ts";
import { obstacleTo, type Obstacle } from "./obstacle.ts";
import type { WayOut } from "./refusals.ts";
import type { Sheet } from "./sheets.ts";
import type { Truck } from "./truck.ts";
import { useSaving, type Saved, type Saving } from "./useSaving.ts";
import { useTruck, type Chosen } from "./useTruck.ts";
import { useYard, type Yard } from "./useYard.ts";

export interface Standing {
  readonly live: Live;
  readonly yard: Yard;
  readonly chosen: Chosen;
  readonly saving: Saving;
  readonly saved: Saved | null;
  readonly sheet: Sheet | null;
  readonly obstacle: Obstacle | null;
  /** What stands on the scale, when it stands still. */
  readonly kg: number | null;
  readonly open: (sheet: Sheet | null) => void;
  readonly take: (truck: Truck | null, then?: Sheet | null) => void;
  readonly meet: (plate: string) => Promise<void>;
  readonly save: () => void;
  readonly go: (way: WayOut) => void;
  readonly forget: () => void;
}

/** All that goes on at one scale, and what can be done about it. */
export function useStation(scale: ScaleView): Standing {
  const live = useLive(scale.id);
  const yard = useYard();
  const chosen = useTruck(yard);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [sheet, open] = useState<Sheet | null>(null);
  const saving = useSaving(scale.id, (what) => {
    chosen.choose(null);
    setSaved(what);
  });
  const { truck } = chosen;
  const obstacle = obstacleTo({ live, scale, truck, isOnline: useSilence() === null });

  function take(next: Truck | null, then: Sheet | null = null): void {
    setSaved(null);
    chosen.choose(next);
    open(then);
  }

  async function meet(plate: string): Promise<void> {
    open(null);
    const met = await chosen.meet(plate);
    take(met, met.errand ? null : "order");
  }

  function forget(): void {
    saving.forget();
    chosen.forget();
  }

  function go(way: WayOut): void {
    forget();
    if (way === "accept" && truck) saving.save(truck, { ...saving.how, acceptsExcess: true });
    else if (way === "queue") void meet(truck?.plate ?? "");
    else if (way !== "accept") open(way);
  }

  function save(): void {
    if (truck && !obstacle) saving.save(truck);
  }

  const kg = live.isStable && live.status === "ok" ? live.kg : null;
  const standing = { live, yard, chosen, saving, saved, sheet, obstacle, kg };
  return { ...standing, open, take, meet, save, go, forget };
}
