import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { VehicleKind, VehicleView } from "../contract/api.schemas.ts";
import { getListVehiclesQueryKey, useAddVehicle } from "../contract/transport/transport.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { toast } from "../parts/toast.ts";

export interface NewVehicle {
  readonly add: (plate: string, country?: string) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** The plate that the register did not take as it stood, until it is settled. */
  readonly refused: string | null;
  readonly leave: () => void;
}

/** Take a vehicle into the register by its plate alone; who plans the load says so. */
export function useNewVehicle(
  kind: VehicleKind,
  onAdded: (vehicle: VehicleView) => void,
): NewVehicle {
  const { mutate, error, isPending, reset } = useAddVehicle();
  const attempt = useAttempt();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<string | null>(null);

  function added(vehicle: VehicleView): void {
    attempt.done();
    setRefused(null);
    void queries.invalidateQueries({ queryKey: getListVehiclesQueryKey() });
    toast(m.vehicle_added({ plate: vehicle.plate ?? "" }));
    onAdded(vehicle);
  }

  function add(plate: string, country?: string): void {
    const told = { plate, kind, source: { kind: "staff" as const } };
    mutate(
      { data: country ? { ...told, country } : told, headers: attempt.headers },
      { onSuccess: added, onError: () => setRefused(plate) },
    );
  }

  function leave(): void {
    setRefused(null);
    reset();
  }

  return { add, isPending, error, refused, leave };
}
