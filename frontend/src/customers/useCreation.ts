import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomerView, NewCustomer } from "../contract/api.schemas.ts";
import { useCreateCustomer } from "../contract/customers/customers.ts";
import { useAttempt } from "../http/attempt.ts";
import { similarIn, type Similar } from "./similar.ts";

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
  const looking = useMutation({ mutationFn: similarIn });
  const creating = useCreateCustomer();
  const attempt = useAttempt();
  const [said, setSaid] = useState<NewCustomer | null>(null);
  const similar = looking.data ?? [];

  function send(data: NewCustomer, onCreated: OnCreated): void {
    setSaid(data);
    creating.mutate(
      { data, headers: attempt.headers },
      {
        onSuccess: (customer) => {
          attempt.done();
          onCreated(customer);
        },
        onError: (problem) => {
          attempt.done();
          looking.mutate(problem);
        },
      },
    );
  }

  function createAnyway(reason: string, onCreated: OnCreated): void {
    if (!said) return;
    const known = [
      ...(said.confirm_not_duplicate_of ?? []),
      ...similar.map(({ found }) => found.id),
    ];
    looking.reset();
    send(
      { ...said, confirm_not_duplicate_of: known, not_duplicate_because: reason },
      onCreated,
    );
  }

  return {
    similar,
    problem: looking.error ?? (similar.length > 0 || looking.isPending ? null : creating.error),
    isPending: looking.isPending || creating.isPending,
    create: send,
    createAnyway,
    goBack: () => {
      looking.reset();
      creating.reset();
    },
  };
}
