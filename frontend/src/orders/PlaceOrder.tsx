import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { OrderView } from "../contract/api.schemas.ts";
import { getListOrdersQueryKey, usePlaceOrder } from "../contract/orders/orders.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Form } from "../parts/Form.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { SaveBar } from "../parts/SaveBar.tsx";
import { toast } from "../parts/toast.ts";
import { useSubmitKey } from "../parts/useSubmitKey.ts";
import { useUnsaved } from "../parts/useUnsaved.ts";
import { orderFrom } from "./orderFrom.ts";
import { OrderFields } from "./OrderFields.tsx";

const FORM = "place-order";

/** A new order: who, where to, what, how much, when. Ctrl+Enter saves. */
export function PlaceOrder() {
  const { customer_id: known } = useSearch({ from: "/orders/new" });
  const [customerId, setCustomerId] = useState<string | null>(known ?? null);
  const placing = usePlaceOrder();
  const attempt = useAttempt();
  const unsaved = useUnsaved(FORM, placing.error);
  const tell = useTell();
  const navigate = useNavigate();
  useSubmitKey(FORM);

  function goTo({ id }: OrderView): void {
    void navigate({ to: "/orders/$orderId", params: { orderId: id } });
  }

  function place(said: FormData): void {
    placing.mutate(
      { data: orderFrom(said, customerId ?? ""), headers: attempt.headers },
      {
        onSuccess: (order) => {
          attempt.done();
          unsaved.saved(() => goTo(order));
          tell(order);
        },
      },
    );
  }

  return (
    <>
      <PageHead
        title={m.new_order()}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/orders" }, word: m.nav_orders() }]}
            here={m.new_order()}
          />
        }
        takesFocus={false}
      />
      <Form id={FORM} onSubmit={place} problem={placing.error} className="form-page">
        <OrderFields customerId={customerId} onCustomer={setCustomerId} />
        <SaveBar word={m.save_order()} isPending={placing.isPending} unsaved={unsaved} />
      </Form>
    </>
  );
}

function useTell(): (order: OrderView) => void {
  const queries = useQueryClient();
  return (order) => {
    void queries.invalidateQueries({ queryKey: getListOrdersQueryKey() });
    toast(m.order_placed({ number: order.number }));
  };
}
