import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { LoadRow } from "../../contract/api.schemas.ts";
import { searchLoads, useGetLoad } from "../../contract/transport/transport.ts";
import { changeVisit, getListVisitsQueryKey } from "../../contract/weighing/weighing.ts";
import { isSamePlate } from "../../format/plates.ts";
import { truckOfLoad, truckOfVisit, truckWith, type Errand, type Truck } from "./truck.ts";
import type { Yard } from "./useYard.ts";

const LOADS = 10;

export interface Chosen {
  readonly truck: Truck | null;
  readonly remainingKg: number | null;
  readonly choose: (truck: Truck | null) => void;
  /** Give the truck with this plate: from the queue, with its planned load, or bare. */
  readonly meet: (plate: string) => Promise<Truck>;
  readonly comeFor: (errand: Errand, load?: LoadRow) => void;
  readonly problem: Error | null;
  readonly forget: () => void;
}

/** The truck on the scale, as somebody chose it and as the register knows it now. */
export function useTruck(yard: Yard): Chosen {
  const queries = useQueryClient();
  const [chosen, choose] = useState<Truck | null>(null);
  const truck = asKnown(chosen, yard);
  const remainingKg = useRemaining(truck);
  const moving = useMutation({
    mutationFn: ({ id, version, lineId }: { id: string; version: number; lineId: string }) =>
      changeVisit(id, { order_line_id: lineId }, { "If-Match": `"${version}"` }),
    onSettled: () => queries.invalidateQueries({ queryKey: getListVisitsQueryKey() }),
    onSuccess: (visit) => choose(truckOfVisit(visit)),
  });

  async function meet(plate: string): Promise<Truck> {
    const visit = yard.visits.find((one) => isSamePlate(one.plate, plate));
    if (visit) return truckOfVisit(visit);
    const own = await plannedFor(plate);
    const [load] = own;
    return load && own.length === 1 ? truckOfLoad(load, plate) : truckWith(plate);
  }

  function comeFor(errand: Errand, load?: LoadRow): void {
    if (!truck) return;
    if (truck.visit) {
      const { id, version } = truck.visit;
      moving.mutate({ id, version, lineId: errand.lineId });
      return;
    }
    const trailer = load?.trailer_plate ?? truck.trailer;
    choose({ ...truck, errand, trailer, carrier: load?.carrier_name ?? truck.carrier });
  }

  const { error: problem, reset: forget } = moving;
  return { truck, remainingKg, choose, meet, comeFor, problem, forget };
}

/** The loads planned for a truck; none when that cannot be known, for the plate is worth keeping. */
async function plannedFor(plate: string): Promise<readonly LoadRow[]> {
  try {
    const { items } = await searchLoads({ text: plate, limit: LOADS });
    return items.filter((load) => load.state === "planned" && isSamePlate(load.plate, plate));
  } catch {
    return [];
  }
}

/** A truck of the queue as the queue says it now; one that has left the queue stays chosen. */
function asKnown(chosen: Truck | null, yard: Yard): Truck | null {
  if (!chosen?.visit) return chosen;
  const { id } = chosen.visit;
  const now = yard.visits.find((visit) => visit.id === id);
  return now ? truckOfVisit(now) : chosen;
}

/** A planned load in a list does not say what is left of its order; the load itself does. */
function useRemaining(truck: Truck | null): number | null {
  const loadId = plannedLoad(truck);
  const load = useGetLoad(loadId ?? "", { query: { enabled: loadId !== null } });
  if (loadId) return load.data?.remaining_kg ?? null;
  return truck?.errand?.remainingKg ?? null;
}

function plannedLoad(truck: Truck | null): string | null {
  return truck?.visit ? null : (truck?.errand?.loadId ?? null);
}
