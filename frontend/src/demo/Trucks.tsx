import { useMutation } from "@tanstack/react-query";
import { decimal } from "../format/numbers.ts";
import { m } from "../paraglide/messages.js";
import { driveTruck, type DemoTruck } from "./calls.ts";

const KG_IN_TONNE = 1_000;
const FULL_KG = 39_560;
const EMPTY_KG = 14_980;

/** Keys that drive trucks over the simulated scale, and one that cuts its wire. */
export function Trucks() {
  const driving = useMutation({ mutationFn: driveTruck });
  const acts: readonly [string, Omit<DemoTruck, "scale">][] = [
    [m.demo_truck_full({ tonnes: tonnes(FULL_KG) }), { kg: FULL_KG, fault: "none" }],
    [m.demo_truck_empty({ tonnes: tonnes(EMPTY_KG) }), { kg: EMPTY_KG, fault: "none" }],
    [m.demo_truck_off(), { kg: 0, fault: "none" }],
    [m.demo_truck_broken(), { kg: 0, fault: "disconnect" }],
  ];
  return (
    <span className="row" role="group" aria-label={m.demo_truck()}>
      <span>{m.demo_truck()}</span>
      {acts.map(([word, truck]) => (
        <button
          type="button"
          key={word}
          onClick={() => driving.mutate({ scale: "V1", ...truck })}
        >
          {word}
        </button>
      ))}
    </span>
  );
}

function tonnes(kg: number): string {
  return decimal(kg / KG_IN_TONNE, 2);
}
