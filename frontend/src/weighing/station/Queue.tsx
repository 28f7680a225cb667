import type { LoadRow, VisitView } from "../../contract/api.schemas.ts";
import { clock } from "../../format/dates.ts";
import { whole } from "../../format/numbers.ts";
import { m } from "../../paraglide/messages.js";
import { Plate } from "../../parts/Plate.tsx";
import { truckOfLoad, truckOfVisit, type Truck } from "./truck.ts";

interface QueueProps {
  visits: readonly VisitView[];
  loads: readonly LoadRow[];
  truck: Truck | null;
  onChoose: (truck: Truck) => void;
}

/** The trucks that were weighed once, and those that are expected today. */
export function Queue({ visits, loads, truck, onChoose }: QueueProps) {
  return (
    <nav className="k-queue" aria-label={m.kiosk_queue()}>
      <h2>
        {m.kiosk_queue()} <span>{visits.length}</span>
      </h2>
      {visits.length === 0 ? <p>{m.kiosk_queue_empty()}</p> : null}
      {visits.map((visit) => (
        <QueueKey
          key={visit.id}
          plate={visit.plate}
          time={clock(visit.opened_at)}
          product={visit.product_name}
          figure={whole(visit.first_kg)}
          isChosen={truck?.visit?.id === visit.id}
          onChoose={() => onChoose(truckOfVisit(visit))}
        />
      ))}
      {loads.length > 0 ? <h2>{m.kiosk_expected()}</h2> : null}
      {loads.map((load) => (
        <QueueKey
          key={load.id}
          plate={load.plate}
          product={load.product_name}
          place={load.site_code ?? load.order_number}
          isChosen={truck?.visit === null && truck.errand?.loadId === load.id}
          onChoose={() => onChoose(truckOfLoad(load))}
        />
      ))}
    </nav>
  );
}

interface QueueKeyProps {
  plate: string | null;
  time?: string;
  product: string;
  place?: string | null;
  figure?: string;
  isChosen: boolean;
  onChoose: () => void;
}

function QueueKey({ plate, time, product, place, figure, isChosen, onChoose }: QueueKeyProps) {
  return (
    <button
      type="button"
      className={isChosen ? "k-truck on" : "k-truck"}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      <Plate text={plate ?? "–"} />
      <span className="s r">{time}</span>
      <span className={figure ? "s" : "s all"}>
        {product}
        {place ? (
          <>
            {" "}
            · <span className="nw">{place}</span>
          </>
        ) : null}
      </span>
      {figure ? <span className="w">{figure}</span> : null}
    </button>
  );
}
