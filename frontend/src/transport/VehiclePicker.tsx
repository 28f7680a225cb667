import { plateTyped } from "../format/plates.ts";
import { m } from "../paraglide/messages.js";
import { AddVehicle } from "./AddVehicle.tsx";
import { ofVehicle } from "./candidates.ts";
import { Picker } from "./Picker.tsx";
import { useFittingVehicles } from "./useFittingVehicles.ts";
import { useNewVehicle } from "./useNewVehicle.ts";
import { usePick } from "./usePick.ts";

interface VehiclePickerProps {
  name: string;
  label: string;
  isTrailer: boolean;
}

/** A vehicle by its plate; one that is not known yet is added by its plate alone. */
export function VehiclePicker({ name, label, isTrailer }: VehiclePickerProps) {
  const pick = usePick();
  const fitting = useFittingVehicles(pick.typed, isTrailer);
  const vehicle = useNewVehicle(isTrailer ? "trailer" : "truck", (added) =>
    pick.take(ofVehicle(added)),
  );
  return (
    <>
      <Picker
        {...fitting}
        name={name}
        label={label}
        hint={m.vehicle_pick_hint()}
        nothing={m.vehicle_none()}
        pick={pick}
        adding={{
          word: (plate) => m.vehicle_add({ plate: plateTyped(plate) }),
          begin: (plate) => vehicle.add(plateTyped(plate)),
        }}
      />
      {vehicle.refused === null ? null : (
        <AddVehicle plate={vehicle.refused} vehicle={vehicle} />
      )}
    </>
  );
}
