import { useState } from "react";
import type { Direction, LoadRow, OrderView } from "../../contract/api.schemas.ts";
import { tonnes } from "../../format/kilograms.ts";
import { m } from "../../paraglide/messages.js";
import { Dialog } from "../../parts/Dialog.tsx";
import { ChooseLine } from "./ChooseLine.tsx";
import { OrderKey } from "./OrderKey.tsx";
import { errandOfLine, errandOfLoad, type Errand, type Truck } from "./truck.ts";
import { useOpenOrders } from "./useOpenOrders.ts";

interface ChooseOrderProps {
  truck: Truck;
  direction: Direction | null;
  onChoose: (errand: Errand, load?: LoadRow) => void;
  onClose: () => void;
}

/** The order a load belongs to: what was planned for the truck first, then what is open. */
export function ChooseOrder({ truck, direction, onChoose, onClose }: ChooseOrderProps) {
  const [text, setText] = useState("");
  const [several, setSeveral] = useState<OrderView | null>(null);
  const { loads, orders, open } = useOpenOrders({ truck, direction, text });

  async function pick(orderId: string): Promise<void> {
    const order = await open(orderId);
    const [line] = order.lines;
    if (order.lines.length === 1 && line) onChoose(errandOfLine(order, line));
    else setSeveral(order);
  }

  if (several) {
    return <ChooseLine order={several} onChoose={onChoose} onClose={onClose} />;
  }
  return (
    <Dialog isOpen wide title={m.kiosk_order_title()} onClose={onClose}>
      <div className="k-sheet">
        <input
          className="inp k-search"
          type="search"
          aria-label={m.kiosk_order_search()}
          placeholder={m.kiosk_order_search()}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoFocus
        />
        <div className="k-list">
          {loads.map((load) => (
            <OrderKey
              key={load.id}
              row={load}
              number={`${m.kiosk_planned()} ${load.number}`}
              note={load.plate ?? ""}
              onPress={() => onChoose(errandOfLoad(load), load)}
            />
          ))}
          {orders.map((order) => (
            <OrderKey
              key={order.id}
              row={order}
              number={order.number}
              note={m.kiosk_left({ now: tonnes(order.remaining_kg) })}
              onPress={() => void pick(order.id)}
            />
          ))}
          {loads.length + orders.length === 0 ? <p>{m.kiosk_order_none()}</p> : null}
        </div>
        <footer className="k-foot">
          <button type="button" className="k-do" onClick={onClose}>
            {m.kiosk_back()}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
