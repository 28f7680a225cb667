import type { ReactNode } from "react";
import { tonnes } from "../../format/kilograms.ts";
import { m } from "../../paraglide/messages.js";
import { Icon } from "../../parts/Icon.tsx";
import type { Sheet } from "./sheets.ts";
import { directionWord } from "./words.ts";
import type { Errand, Truck } from "./truck.ts";

interface LoadCardsProps {
  truck: Truck | null;
  remainingKg: number | null;
  netKg: number | null;
  onOpen: (sheet: Sheet) => void;
}

/** What the truck comes for; each card opens what can be chosen there. */
export function LoadCards({ truck, remainingKg, netKg, onOpen }: LoadCardsProps) {
  const errand = truck?.errand ?? null;
  const toOrder = truck ? () => onOpen("order") : () => onOpen("plate");
  return (
    <section className="k-cards" aria-label={m.kiosk_load()}>
      <Card
        title={m.kiosk_customer_site()}
        value={customerOf(truck)}
        note={errand?.site}
        onOpen={toOrder}
      />
      <Card
        title={
          errand?.orderNumber
            ? m.kiosk_order_numbered({ number: errand.orderNumber })
            : m.order()
        }
        value={errand?.product ?? "–"}
        note={<Left errand={errand} remainingKg={remainingKg} netKg={netKg} />}
        onOpen={toOrder}
      />
      <Card
        title={m.direction()}
        value={errand ? directionWord(errand.direction) : "–"}
        onOpen={truck ? () => onOpen("direction") : () => onOpen("plate")}
      />
      <Card
        title={m.kiosk_truck()}
        value={[truck?.plate, truck?.trailer].filter(Boolean).join(" + ") || "–"}
        note={truck?.carrier}
        onOpen={truck ? () => onOpen("truck") : () => onOpen("plate")}
      />
      <p className="k-official">{m.kiosk_official()}</p>
    </section>
  );
}

interface CardProps {
  title: string;
  value: string;
  note?: ReactNode;
  onOpen: () => void;
}

function Card({ title, value, note, onOpen }: CardProps) {
  return (
    <button type="button" className="k-card" onClick={onOpen}>
      <span>
        <span className="t">{title}</span>
        <span className="v">{value}</span>
        <span className="x">{note}</span>
      </span>
      <Icon name="right" />
    </button>
  );
}

function customerOf(truck: Truck | null): string {
  if (!truck) return m.kiosk_truck_first();
  if (!truck.errand) return m.kiosk_order_first();
  return truck.errand.customer ?? m.hidden_value();
}

interface LeftProps {
  errand: Errand | null;
  remainingKg: number | null;
  netKg: number | null;
}

/** What is left of the order now, and what will be when this load is saved. */
function Left({ errand, remainingKg, netKg }: LeftProps) {
  if (!errand || remainingKg === null) return null;
  const now = tonnes(remainingKg);
  if (netKg === null || netKg <= 0) return m.kiosk_left({ now });
  const after = remainingKg - netKg;
  if (after < 0) {
    return <b>{m.kiosk_exceeds({ over: tonnes(-after), now })}</b>;
  }
  return m.kiosk_left_after({ after: tonnes(after), now });
}
