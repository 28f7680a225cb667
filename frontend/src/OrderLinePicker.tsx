/** Which line of an open order: of tickets and of transports alike. */
import { useState } from "react";
import type { OrderRow, OrderView } from "./contract/api.schemas.ts";
import { useGetOrder, useListOrders } from "./contract/orders/orders.ts";
import { tonnes } from "./format/kilograms.ts";
import { m } from "./paraglide/messages.js";
import { bestFirst } from "./parts/bestFirst.ts";
import { Choice } from "./parts/Choice.tsx";
import { Combo, type Candidate } from "./parts/Combo.tsx";

const MOST = 100;

interface PickerProps {
  label: string;
  hint?: string;
  isRequired?: boolean;
  isOptional?: boolean;
}

/** The order first; the line is asked only where there are several. Sent as `order_line_id`. */
export function OrderLinePicker({ label, hint, ...rest }: PickerProps) {
  const [text, setText] = useState("");
  const [orderId, setOrderId] = useState<string | null>(null);
  const { candidates, isSettled } = useOpenOrders();
  const order = useGetOrder(orderId ?? "", { query: { enabled: orderId !== null } });
  const chosen = candidates.find((one) => one.id === orderId);
  const typed = text === chosen?.name ? "" : text;

  function choose(id: string | null): void {
    setText(candidates.find((one) => one.id === id)?.name ?? "");
    setOrderId(id);
  }

  return (
    <>
      <Combo
        {...rest}
        name="order_id"
        label={label}
        hint={hint ?? m.order_line_pick_hint()}
        candidates={bestFirst(candidates, typed)}
        text={text}
        onText={setText}
        chosen={orderId}
        onChoose={choose}
        nothing={isSettled ? m.order_line_none() : m.loading()}
        isSettled={isSettled}
        opensOnFocus
      />
      {orderId && order.data ? <Line order={order.data} /> : null}
    </>
  );
}

function Line({ order }: { order: OrderView }) {
  const [first] = order.lines;
  if (order.lines.length === 1 && first) {
    return <input type="hidden" name="order_line_id" value={first.id} />;
  }
  return (
    <Choice
      name="order_line_id"
      label={m.order_line_pick()}
      options={order.lines.map((line) => ({
        value: line.id,
        word: `${line.product_name}, ${m.kiosk_left({ now: tonnes(line.remaining_kg) })}`,
      }))}
      isRequired
    />
  );
}

function useOpenOrders(): { candidates: Candidate[]; isSettled: boolean } {
  const delivering = useListOrders({ state: "in_delivery", limit: MOST });
  const confirmed = useListOrders({ state: "confirmed", limit: MOST });
  const orders = [...(delivering.data?.items ?? []), ...(confirmed.data?.items ?? [])];
  return {
    candidates: orders.map(asCandidate),
    isSettled: delivering.data !== undefined && confirmed.data !== undefined,
  };
}

function asCandidate(order: OrderRow): Candidate {
  const { id, number, customer_name, site_code, product_name, remaining_kg } = order;
  const left = m.kiosk_left({ now: tonnes(remaining_kg) });
  return {
    id,
    name: [number, customer_name].filter(Boolean).join(" "),
    note: [site_code, product_name, left].filter(Boolean).join(" · "),
  };
}
