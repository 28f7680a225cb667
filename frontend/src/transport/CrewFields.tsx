import { m } from "../paraglide/messages.js";
import { CarrierPicker } from "./CarrierPicker.tsx";
import { DriverPicker } from "./DriverPicker.tsx";
import { usePick } from "./usePick.ts";
import { VehiclePicker } from "./VehiclePicker.tsx";

/** What carries the load, whose it is, and who drives. */
export function CrewFields() {
  const carrier = usePick();
  return (
    <>
      <div className="pair">
        <VehiclePicker name="vehicle_id" label={m.load_truck()} isTrailer={false} />
        <VehiclePicker name="trailer_id" label={m.load_trailer()} isTrailer />
      </div>
      <div className="pair">
        <CarrierPicker pick={carrier} hint={m.load_carrier_hint()} isOpen />
        <DriverPicker carrier={carrier.chosen} />
      </div>
    </>
  );
}
