/** Where each list is taken away, and by which operation. */
import type { Operation } from "../contract/access.ts";
import type { ListOf } from "../contract/api.schemas.ts";
import {
  getExportCustomersUrl,
  getExportInvoicesUrl,
  getExportLoadsUrl,
  getExportOrdersUrl,
  getExportWeighTicketsUrl,
} from "../contract/lists/lists.ts";

export const EXPORTS: Record<ListOf, { operation: Operation; url: () => string }> = {
  customers: { operation: "export_customers", url: getExportCustomersUrl },
  orders: { operation: "export_orders", url: getExportOrdersUrl },
  loads: { operation: "export_loads", url: getExportLoadsUrl },
  "weigh-tickets": { operation: "export_weigh_tickets", url: getExportWeighTicketsUrl },
  invoices: { operation: "export_invoices", url: getExportInvoicesUrl },
};
