import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { TicketView, VisitView } from "../../contract/api.schemas.ts";
import { getListLoadsQueryKey } from "../../contract/transport/transport.ts";
import { getListVisitsQueryKey, weighIn, weighOut } from "../../contract/weighing/weighing.ts";
import { usePress, type Press } from "../../http/press.ts";
import { requestOf, type How } from "./request.ts";
import type { Truck } from "./truck.ts";

export type Saved =
  | { readonly kind: "first"; readonly visit: VisitView }
  | { readonly kind: "ticket"; readonly ticket: TicketView };

export interface Saving {
  readonly save: (truck: Truck, how?: How) => void;
  readonly isBusy: boolean;
  readonly problem: Error | null;
  /** What was saved with that ended in the problem. */
  readonly how: How;
  readonly forget: () => void;
}

interface Wish {
  readonly truck: Truck;
  readonly how: How;
}

/** Saves one weighing per press; while it is on its way, further presses say nothing new. */
export function useSaving(scaleId: string, onSaved: (saved: Saved) => void): Saving {
  const press = usePress();
  const isBusy = useRef(false);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: ({ truck, how }: Wish) => weigh(press, scaleId, truck, how),
  });

  function settle(): void {
    isBusy.current = false;
    void queries.invalidateQueries({ queryKey: getListVisitsQueryKey() });
    void queries.invalidateQueries({ queryKey: getListLoadsQueryKey() });
  }

  function save(truck: Truck, how: How = {}): void {
    if (isBusy.current) return;
    isBusy.current = true;
    saving.mutate(
      { truck, how },
      {
        onSuccess: (saved) => {
          press.answered();
          onSaved(saved);
        },
        onError: (problem) => press.answered(problem),
        onSettled: settle,
      },
    );
  }

  return {
    save,
    isBusy: saving.isPending,
    problem: saving.error,
    how: saving.variables?.how ?? {},
    forget: saving.reset,
  };
}

async function weigh(press: Press, scaleId: string, truck: Truck, how: How): Promise<Saved> {
  const request = requestOf(scaleId, truck, how);
  const headers = { "Idempotency-Key": press.key(request) };
  if (request.visitId === null) {
    return { kind: "first", visit: await weighIn(request.arrival, headers) };
  }
  return {
    kind: "ticket",
    ticket: await weighOut(request.visitId, request.closing, headers),
  };
}
