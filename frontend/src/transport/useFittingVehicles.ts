import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { VehicleKind, VehicleView } from "../contract/api.schemas.ts";
import { searchVehicles, useListVehicles } from "../contract/transport/transport.ts";
import { plateTyped } from "../format/plates.ts";
import { bestFirst } from "../parts/bestFirst.ts";
import type { Candidate } from "../parts/Combo.tsx";
import { ofVehicle } from "./candidates.ts";

const PAUSE_MS = 150;
const MOST = 200;
const HITS = 50;
const PULLED: ReadonlySet<VehicleKind> = new Set(["trailer", "semi_trailer"]);

interface Fitting {
  readonly candidates: readonly Candidate[];
  readonly isSettled: boolean;
}

/** The trucks or the trailers that fit what is typed; of many, the register looks for them. */
export function useFittingVehicles(typed: string, isTrailer: boolean): Fitting {
  const newest = useListVehicles({ limit: MOST });
  const isMany = typeof newest.data?.next_cursor === "string";
  const found = useFound(isMany ? typed : "");
  const mayBe = ({ kind, plate }: VehicleView): boolean =>
    plate !== null && PULLED.has(kind) === isTrailer;
  const known = (newest.data?.items ?? []).filter(mayBe).map(ofVehicle);
  if (!isMany || typed === "") {
    return { candidates: nearest(known, typed), isSettled: newest.data !== undefined };
  }
  const candidates = found.vehicles.filter(mayBe).map(ofVehicle);
  return { candidates, isSettled: found.isSettled };
}

/** By the letters as they stand, or else as a plate is written. */
function nearest(known: readonly Candidate[], typed: string): readonly Candidate[] {
  const fitting = bestFirst(known, typed);
  return fitting.length > 0 ? fitting : bestFirst(known, plateTyped(typed));
}

function useFound(typed: string): { vehicles: readonly VehicleView[]; isSettled: boolean } {
  const [asked, ask] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => ask(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, isFetching } = useQuery({
    queryKey: ["vehicles", "found", asked],
    queryFn: ({ signal }) => searchVehicles({ text: asked, limit: HITS }, { signal }),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return { vehicles: data?.items ?? [], isSettled: asked === typed && !isFetching };
}
