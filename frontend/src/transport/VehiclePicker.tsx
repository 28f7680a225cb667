import type { VehicleKind } from "../contract/api.schemas.ts";
import { useListVehicles } from "../contract/transport/transport.ts";
import { m } from "../paraglide/messages.js";
import { Picker } from "./Picker.tsx";

const MOST = 200;
const PULLED: ReadonlySet<VehicleKind> = new Set(["trailer", "semi_trailer"]);

interface VehiclePickerProps {
  name: string;
  label: string;
  isTrailer: boolean;
}

/** A vehicle that has been here or was taken into the register, by its plate. */
export function VehiclePicker({ name, label, isTrailer }: VehiclePickerProps) {
  const { data } = useListVehicles({ limit: MOST });
  const vehicles = (data?.items ?? []).filter(
    ({ kind, plate }) => plate && PULLED.has(kind) === isTrailer,
  );
  return (
    <Picker
      name={name}
      label={label}
      hint={m.vehicle_pick_hint()}
      nothing={m.vehicle_none()}
      candidates={vehicles.map(({ id, plate, owner_name }) => ({
        id,
        name: plate ?? "",
        note: owner_name ?? "",
      }))}
    />
  );
}
