import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OrderView } from "../contract/api.schemas.ts";
import {
  getGetOrderQueryKey,
  getListOrdersQueryKey,
  useArchiveOrder,
  useRestoreOrder,
} from "../contract/orders/orders.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { useSession } from "../session.ts";

/** Put away an order that is over, or take it out again; the reason stays with it. */
export function ArchiveOrder({ order }: { order: OrderView }) {
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  const isAway = order.archived_at !== null;
  if (!order.closed_at || !may(isAway ? "restore_order" : "archive_order")) return null;
  return (
    <>
      <Button icon="archive" onPress={() => setOpen(true)}>
        {isAway ? m.order_restore() : m.order_archive()}
      </Button>
      {isOpen ? <Reason order={order} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Reason({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const isAway = order.archived_at !== null;
  const { number } = order;
  const { send, isPending, problem } = useArchive(order, onClose);
  return (
    <FormDialog
      title={isAway ? m.order_restore_title({ number }) : m.order_archive_title({ number })}
      lead={isAway ? m.order_restore_lead() : m.order_archive_lead()}
      onSubmit={(said) => send(String(said.get("because")).trim())}
      problem={problem}
      isPending={isPending}
      verb={isAway ? m.order_restore() : m.order_archive()}
      icon="archive"
      onClose={onClose}
    >
      <Field name="because" label={m.reason()} isRequired={isAway} isOptional={!isAway} />
    </FormDialog>
  );
}

function useArchive(order: OrderView, onClose: () => void) {
  const queries = useQueryClient();
  const archiving = useArchiveOrder();
  const restoring = useRestoreOrder();
  const attempt = useAttempt();

  function send(because: string): void {
    const headers = { ...attempt.headers, "If-Match": `"${order.version}"` };
    const told = { onSuccess: done, onSettled: reread };
    const orderId = order.id;
    if (order.archived_at) restoring.mutate({ orderId, data: { because }, headers }, told);
    else archiving.mutate({ orderId, data: { because: because || null }, headers }, told);
  }

  function done(shown: OrderView): void {
    attempt.done();
    queries.setQueryData(getGetOrderQueryKey(order.id), shown);
    toast(shown.archived_at ? m.order_was_archived() : m.order_was_restored());
    onClose();
  }

  function reread(): void {
    void queries.invalidateQueries({ queryKey: getGetOrderQueryKey(order.id) });
    void queries.invalidateQueries({ queryKey: getListOrdersQueryKey() });
  }

  return {
    send,
    isPending: archiving.isPending || restoring.isPending,
    problem: archiving.error ?? restoring.error,
  };
}
