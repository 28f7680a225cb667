import type { ReactNode } from "react";
import { tonnes } from "../../format/kilograms.ts";
import { m } from "../../paraglide/messages.js";
import { Icon } from "../../parts/Icon.tsx";
import type { Sheet } from "./sheets.ts";
import { directionWord } from "./words.ts";
import type { Errand, Truck } from "./truck.ts";

const NONE = "–";

interface LoadCardsProps {
  truck: Truck | null;
  remainingKg: number | null;
  netKg: number | null;
  onOpen: (sheet: Sheet) => void;
}

/** What the truck comes for; each card opens what can be chosen there. */
export function LoadCards({ truck, onOpen, ...left }: LoadCardsProps) {
  const errand = truck?.errand ?? null;
  const opens = (sheet: Sheet) => () => onOpen(truck ? sheet : "plate");
  return (
    <section className="k-cards" aria-label={m.kiosk_load()}>
      <Card
        title={m.kiosk_customer_site()}
        value={customerOf(truck)}
        note={errand?.site}
        onOpen={opens("order")}
      />
      <Card
        title={orderOf(errand)}
        value={errand?.product ?? NONE}
        note={<Left errand={errand} {...left} />}
        onOpen={opens("order")}
      />
      <Card
        title={m.direction()}
        value={errand ? directionWord(errand.direction) : NONE}
        onOpen={opens("direction")}
      />
      <Card
        title={m.kiosk_truck()}
        value={platesOf(truck)}
        note={truck?.carrier}
        onOpen={opens("truck")}
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

function orderOf(errand: Errand | null): string {
  const number = errand?.orderNumber;
  return number ? m.kiosk_order_numbered({ number }) : m.order();
}

function platesOf(truck: Truck | null): string {
  return [truck?.plate, truck?.trailer].filter(Boolean).join(" + ") || NONE;
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
