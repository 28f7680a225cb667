import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import {
  getGetCustomerQueryOptions,
  searchCustomers,
} from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { personsOf } from "./persons.ts";

const PAUSE_MS = 150;
const HITS = 4;
const MOST = 8;
const LEAST_LETTERS = 2;

/** Somebody who may be the one who asks, and how the register knows them. */
export interface Asker {
  readonly partyId: string;
  readonly name: string;
  readonly note: string;
}

/** Find who may be meant: persons who are customers, and those who act for one. */
export function useAskers(text: string): { askers: Asker[]; isSettled: boolean } {
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const isAsked = asked.length >= LEAST_LETTERS;
  const found = useQuery({
    queryKey: ["search", asked, HITS],
    queryFn: ({ signal }) => searchCustomers({ text: asked, limit: HITS }, { signal }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const hits = isAsked ? (found.data?.items ?? []) : [];
  const records = useQueries({
    queries: hits.map(({ id }) => getGetCustomerQueryOptions(id)),
  });
  const customers = records.flatMap(({ data }) => (data ? [data] : []));
  const isSettled =
    asked === text.trim() && !found.isFetching && customers.length === hits.length;
  return { askers: askersOf(customers, asked), isSettled };
}

/** Of a company those whose name was typed; all, where its own name was. */
export function askersOf(customers: readonly CustomerView[], asked: string): Asker[] {
  const known = new Map<string, Asker>();
  for (const customer of customers) {
    const persons = personsOf(customer);
    const named = persons.filter(({ name }) => isMeant(name, asked));
    for (const { partyId, name } of named.length > 0 ? named : persons) {
      const before = known.get(partyId);
      const note = [before?.note, noteOf(customer, partyId)].filter(Boolean).join(". ");
      known.set(partyId, { partyId, name, note });
    }
  }
  return [...known.values()].slice(0, MOST);
}

function isMeant(name: string, asked: string): boolean {
  const words = name.toLocaleLowerCase().split(/\s+/);
  return asked
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

function noteOf(customer: CustomerView, partyId: string): string {
  const { number, addresses } = customer;
  if (partyId !== customer.party_id) {
    return m.dsr_ask_contact({ firm: customer.name ?? number });
  }
  const [home] = addresses;
  const where = [home?.street, home?.town].filter(Boolean).join(", ");
  return [m.dsr_ask_customer({ number }), where].filter(Boolean).join(" · ");
}
