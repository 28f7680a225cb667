import { clock } from "../../format/dates.ts";
import { whole } from "../../format/numbers.ts";
import { m } from "../../paraglide/messages.js";
import { netOf, type Truck } from "./truck.ts";

interface SumsProps {
  truck: Truck | null;
  /** What stands on the scale, where it can be saved. */
  kg: number | null;
}

/** The two weighings, and the load between them. */
export function Sums({ truck, kg }: SumsProps) {
  const net = netOf(truck, kg);
  return (
    <section className="k-sums" aria-label={m.kiosk_sums()}>
      <div>
        <p className="t">{truck?.visit ? m.kiosk_second_now() : m.kiosk_first_now()}</p>
        <p className="n">{figure(kg)}</p>
      </div>
      <div>
        <p className="t">
          {truck?.visit
            ? m.kiosk_first_at({ clock: clock(truck.visit.opened_at) })
            : m.kiosk_second_later()}
        </p>
        <p className="n">{figure(truck?.visit?.first_kg ?? null)}</p>
      </div>
      <div className={net !== null && net < 0 ? "net minus" : "net"}>
        <p className="t">{netWords(truck)}</p>
        <p className="n">
          {figure(net)} <small>kg</small>
        </p>
      </div>
    </section>
  );
}

function netWords(truck: Truck | null): string {
  if (!truck?.visit) return m.kiosk_net_later();
  return truck.visit.direction === "out" ? m.kiosk_net_out() : m.kiosk_net_in();
}

function figure(kg: number | null): string {
  return kg === null ? "–" : whole(kg);
}
