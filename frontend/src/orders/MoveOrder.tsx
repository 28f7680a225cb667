import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OrderState, OrderView } from "../contract/api.schemas.ts";
import {
  getListOrdersQueryKey,
  getGetOrderQueryKey,
  useMoveOrder,
} from "../contract/orders/orders.ts";
import { ORDER_STATES } from "../format/orderStates.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { useSession } from "../session.ts";

/** The moves an order allows from where it stands. */
export function MoveOrder({ order }: { order: OrderView }) {
  const { may } = useSession();
  const { move, moving } = useMove(order);
  const [cancelling, setCancelling] = useState(false);
  if (!may("move_order")) return null;
  return (
    <>
      {order.allowed_transitions.map((to, index) => (
        <Button
          key={to}
          look={to === "cancelled" ? "bad" : index === 0 ? "pri" : undefined}
          icon={ORDER_STATES[to].icon}
          isPending={moving.isPending}
          onPress={() => (to === "cancelled" ? setCancelling(true) : move(to))}
        >
          {ORDER_STATES[to].verb()}
        </Button>
      ))}
      <ProblemNote problem={moving.error} />
      <Dialog
        isOpen={cancelling}
        onClose={() => setCancelling(false)}
        title={m.cancel_order_title({ number: order.number })}
        lead={m.cancel_order_lead()}
        alert
      >
        <footer>
          <Button onPress={() => setCancelling(false)}>{m.stay_here()}</Button>
          <Button
            look="bad"
            onPress={() => {
              setCancelling(false);
              move("cancelled");
            }}
          >
            {m.order_cancel()}
          </Button>
        </footer>
      </Dialog>
    </>
  );
}

function useMove(order: OrderView) {
  const moving = useMoveOrder();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function move(to: OrderState): void {
    const headers = { ...attempt.headers, "If-Match": `"${order.version}"` };
    moving.mutate(
      { orderId: order.id, data: { to }, headers },
      {
        onSuccess: (moved) => {
          attempt.done();
          queries.setQueryData(getGetOrderQueryKey(order.id), moved);
        },
        onSettled: () => {
          void queries.invalidateQueries({ queryKey: getGetOrderQueryKey(order.id) });
          void queries.invalidateQueries({ queryKey: getListOrdersQueryKey() });
        },
      },
    );
  }
  return { move, moving };
}
