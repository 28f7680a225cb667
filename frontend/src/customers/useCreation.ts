import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomerView, NewCustomer } from "../contract/api.schemas.ts";
import { useCreateCustomer } from "../contract/customers/customers.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { similarTo, type Similar } from "./similar.ts";

type OnCreated = (customer: CustomerView) => void;

export interface Creation {
  readonly similar: readonly Similar[];
  readonly problem: Error | null;
  readonly isPending: boolean;
  readonly create: (said: NewCustomer, onCreated: OnCreated) => void;
  /** Create what was said although it looks like somebody known, and keep the reason. */
  readonly createAnyway: (reason: string, onCreated: OnCreated) => void;
  readonly goBack: () => void;
}

/** Take up a customer, unless it may be in the register already: then a person decides. */
export function useCreation(): Creation {
  const looking = useMutation({ mutationFn: similarTo });
  const creating = useCreateCustomer();
  const attempt = useAttempt();
  const [said, setSaid] = useState<NewCustomer | null>(null);

  function send(data: NewCustomer, onCreated: OnCreated): void {
    creating.mutate(
      { data, headers: attempt.headers },
      {
        onSuccess: (customer) => {
          attempt.done();
          onCreated(customer);
        },
      },
    );
  }

  function create(data: NewCustomer, onCreated: OnCreated): void {
    setSaid(data);
    looking.mutate(data, {
      onSuccess: (similar) => (similar.length === 0 ? send(data, onCreated) : undefined),
    });
  }

  function createAnyway(reason: string, onCreated: OnCreated): void {
    looking.reset();
    if (said) send({ ...said, note: m.duplicate_note({ reason }) }, onCreated);
  }

  return {
    similar: looking.data ?? [],
    problem: looking.error ?? creating.error,
    isPending: looking.isPending || creating.isPending,
    create,
    createAnyway,
    goBack: looking.reset,
  };
}
