/** The way from one record of a chain to the others. */
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Operation } from "../contract/access.ts";
import { useSession } from "../session.ts";

type Way = Pick<LinkProps, "to" | "params">;

interface Screen {
  readonly opening: Operation;
  readonly way: (id: string) => Way;
}

const SCREENS = {
  order: {
    opening: "get_order",
    way: (orderId) => ({ to: "/orders/$orderId", params: { orderId } }),
  },
  load: {
    opening: "get_load",
    way: (loadId) => ({ to: "/transports/$loadId", params: { loadId } }),
  },
  ticket: {
    opening: "get_weigh_ticket",
    way: (ticketId) => ({ to: "/tickets/$ticketId", params: { ticketId } }),
  },
  invoice: {
    opening: "get_invoice",
    way: (invoiceId) => ({ to: "/invoices/$invoiceId", params: { invoiceId } }),
  },
  payment: {
    opening: "get_payment",
    way: (paymentId) => ({ to: "/payments/$paymentId", params: { paymentId } }),
  },
  message: {
    opening: "get_message_thread",
    way: (threadId) => ({ to: "/messages/$threadId", params: { threadId } }),
  },
  request: {
    opening: "get_request",
    way: (requestId) => ({ to: "/privacy/requests/$requestId", params: { requestId } }),
  },
} satisfies Record<string, Screen>;

/** The kinds of records that have a screen of their own. */
export type Linked = keyof typeof SCREENS;

export function hasScreen(kind: string): kind is Linked {
  return kind in SCREENS;
}

interface RecordLinkProps {
  kind: Linked;
  id: string;
  className?: string;
  children: ReactNode;
}

/** A record by its number; a link to its screen where the reader may open it. */
export function RecordLink({ kind, id, children, ...look }: RecordLinkProps) {
  const { may } = useSession();
  const { opening, way }: Screen = SCREENS[kind];
  if (!may(opening)) return <span {...look}>{children}</span>;
  return (
    <Link {...way(id)} {...look}>
      {children}
    </Link>
  );
}
