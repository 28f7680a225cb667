/** What a search finds: records of every kind, each with its name and its screen. */
import type { LinkProps } from "@tanstack/react-router";
import type { Operation } from "../contract/access.ts";
import { searchCustomers } from "../contract/customers/customers.ts";
import { searchInvoices } from "../contract/invoices/invoices.ts";
import { searchOrders } from "../contract/orders/orders.ts";
import { searchLoads, searchVehicles } from "../contract/transport/transport.ts";
import { searchWeighTickets } from "../contract/weigh-tickets/weigh-tickets.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import { hitOfCustomer, hitOfInvoice, hitOfOrder, hitOfTicket } from "./records.ts";
import { hitOfLoad, hitOfVehicle } from "./trips.ts";

export type Kind = "customer" | "vehicle" | "load" | "ticket" | "order" | "invoice";

export interface Hit {
  readonly kind: Kind;
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  readonly facts: readonly (string | null | undefined)[];
  readonly way: Pick<LinkProps, "to" | "params" | "search">;
}

interface Source {
  readonly operation: Operation;
  readonly title: () => string;
  /** Found by numbers and plates only: nothing is asked for a name. */
  readonly isNumbered: boolean;
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly Hit[]>;
}

const CUSTOMERS = 7;
const EACH = 4;

export const SOURCES: Record<Kind, Source> = {
  customer: {
    operation: "search_customers",
    title: m.nav_customers,
    isNumbered: false,
    search: async (text, signal) =>
      (await searchCustomers({ text, limit: CUSTOMERS }, { signal })).items.map(hitOfCustomer),
  },
  vehicle: {
    operation: "search_vehicles",
    title: m.search_vehicles,
    isNumbered: true,
    search: async (text, signal) =>
      (await searchVehicles({ text, limit: EACH, nearly: true }, { signal })).items.map(
        hitOfVehicle,
      ),
  },
  load: {
    operation: "search_loads",
    title: m.nav_transports,
    isNumbered: true,
    search: async (text, signal) =>
      (await searchLoads({ text, limit: EACH }, { signal })).items.map(hitOfLoad),
  },
  ticket: {
    operation: "search_weigh_tickets",
    title: m.nav_tickets,
    isNumbered: true,
    search: async (text, signal) =>
      (await searchWeighTickets({ text, limit: EACH }, { signal })).items.map(hitOfTicket),
  },
  order: {
    operation: "search_orders",
    title: m.nav_orders,
    isNumbered: true,
    search: async (text, signal) =>
      (await searchOrders({ text, limit: EACH }, { signal })).items.map(hitOfOrder),
  },
  invoice: {
    operation: "search_invoices",
    title: m.nav_invoices,
    isNumbered: true,
    search: async (text, signal) =>
      (await searchInvoices({ text, limit: EACH }, { signal })).items.map(hitOfInvoice),
  },
};

const WITH_A_DIGIT = /\d/;
const LIKE_A_NUMBER = /^([a-zåäö]{1,3}\d*-|[a-zåäö]{2,3}\s*\d|[\d\s]{8,}$)/i;

/** The kinds to look among: those the reader may read, what was typed by its form first. */
export function kindsFor(text: string, may: (operation: Operation) => boolean): Kind[] {
  const kinds = (Object.keys(SOURCES) as Kind[]).filter((kind) => {
    const { operation, isNumbered } = SOURCES[kind];
    return may(operation) && (!isNumbered || WITH_A_DIGIT.test(text));
  });
  if (!LIKE_A_NUMBER.test(text)) return kinds;
  return kinds.toSorted(
    (one, other) => Number(one === "customer") - Number(other === "customer"),
  );
}
