import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { AddToRegister } from "./AddToRegister.tsx";
import { countryOptions } from "./countries.ts";
import type { NewVehicle } from "./useNewVehicle.ts";

/** A plate that the register did not take as it stood: corrected, or given its country. */
export function AddVehicle({ plate, vehicle }: { plate: string; vehicle: NewVehicle }) {
  return (
    <AddToRegister
      title={m.add_vehicle_title()}
      save={m.save_vehicle()}
      adding={vehicle}
      onAdd={(said) =>
        vehicle.add(String(said.get("plate")), String(said.get("country") ?? ""))
      }
      onClose={vehicle.leave}
    >
      <Field
        name="plate"
        label={m.vehicle_pick_hint()}
        defaultValue={plate}
        autoFocus
        isRequired
      />
      <Choice
        name="country"
        label={m.vehicle_country()}
        hint={m.vehicle_country_hint()}
        options={countryOptions()}
        isOptional
      />
    </AddToRegister>
  );
}
