import { useListCarriers, useListDrivers } from "../contract/transport/transport.ts";
import { m } from "../paraglide/messages.js";
import { Picker } from "./Picker.tsx";
import { VehiclePicker } from "./VehiclePicker.tsx";

const MOST = 200;

/** What carries the load, whose it is, and who drives. */
export function CrewFields() {
  const carriers = useListCarriers({ state: "open", limit: MOST });
  const drivers = useListDrivers({ state: "open", limit: MOST });
  return (
    <>
      <div className="pair">
        <VehiclePicker name="vehicle_id" label={m.load_truck()} isTrailer={false} />
        <VehiclePicker name="trailer_id" label={m.load_trailer()} isTrailer />
      </div>
      <div className="pair">
        <Picker
          name="carrier_id"
          label={m.load_carrier()}
          hint={m.load_carrier_hint()}
          nothing={m.carrier_none()}
          candidates={(carriers.data?.items ?? []).map(({ id, name, business_id }) => ({
            id,
            name: name ?? m.hidden_value(),
            note: business_id ?? "",
          }))}
        />
        <Picker
          name="driver_id"
          label={m.load_driver()}
          nothing={m.driver_none()}
          candidates={(drivers.data?.items ?? []).map(({ id, name, carrier_name }) => ({
            id,
            name: name ?? m.hidden_value(),
            note: carrier_name ?? "",
          }))}
        />
      </div>
    </>
  );
}
