/** Every screen: its path, the component that draws it, and the operation it stands on. */
import { createRoute, redirect } from "@tanstack/react-router";
import { archiveRoutes } from "./archiveRoutes.tsx";
import { beginTheDay, firstScreen } from "./frame/firstScreen.ts";
import { customerFilters } from "./customers/filters.ts";
import { invoiceFilters, payerFilter, runShown } from "./invoices/filters.ts";
import { threadFilters } from "./messages/filters.ts";
import { myRoutes } from "./myRoutes.tsx";
import { orderFilters, orderDraft } from "./orders/filters.ts";
import { outreachRoutes } from "./outreachRoutes.tsx";
import { ownDataRoutes } from "./ownDataRoutes.tsx";
import { privacyRoutes } from "./privacyRoutes.tsx";
import { root, screen, standingOn } from "./routing.tsx";
import { statisticsFilters } from "./statistics/filters.ts";
import { yardRoutes } from "./yardRoutes.tsx";

/** An address that only leads on to where one's day begins. */
function leadingHome<Path extends string>(path: Path) {
  return createRoute({
    getParentRoute: () => root,
    path,
    beforeLoad: async () => {
      throw redirect({ to: await firstScreen() });
    },
  });
}

export const routeTree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: "/",
    component: screen(() => import("./dashboard/Dashboard.tsx"), "Dashboard"),
    staticData: { operation: "check_upkeep", shows: "list_tasks" },
    beforeLoad: beginTheDay,
  }),
  leadingHome("/setup"), // where the first run was
  createRoute({
    getParentRoute: () => root,
    path: "/customers",
    validateSearch: customerFilters,
    component: screen(() => import("./customers/ListCustomers.tsx"), "ListCustomers"),
    ...standingOn("list_customers"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/customers/new",
    component: screen(() => import("./customers/CreateCustomer.tsx"), "CreateCustomer"),
    ...standingOn("create_customer"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/imports",
    component: screen(() => import("./imports/UploadImport.tsx"), "UploadImport"),
    ...standingOn("upload_import"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/imports/$importId",
    component: screen(() => import("./imports/ShowImport.tsx"), "ShowImport"),
    ...standingOn("read_import"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/customers/$customerId/{-$part}",
    component: screen(() => import("./customers/ShowCustomer.tsx"), "ShowCustomer"),
    ...standingOn("get_customer"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/registers",
    component: screen(() => import("./customers/feeds/ListProposals.tsx"), "ListProposals"),
    ...standingOn("list_proposals"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/sites",
    component: screen(() => import("./customers/ListSites.tsx"), "ListSites"),
    ...standingOn("list_sites"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/orders",
    validateSearch: orderFilters,
    component: screen(() => import("./orders/ListOrders.tsx"), "ListOrders"),
    ...standingOn("list_orders"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/orders/new",
    validateSearch: orderDraft,
    component: screen(() => import("./orders/PlaceOrder.tsx"), "PlaceOrder"),
    ...standingOn("place_order"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/orders/$orderId",
    component: screen(() => import("./orders/ShowOrder.tsx"), "ShowOrder"),
    ...standingOn("get_order"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/messages",
    validateSearch: threadFilters,
    component: screen(() => import("./messages/ListThreads.tsx"), "ListThreads"),
    ...standingOn("list_message_threads"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/messages/$threadId",
    component: screen(() => import("./messages/ShowThread.tsx"), "ShowThread"),
    ...standingOn("get_message_thread"),
  }),
  ...yardRoutes,
  ...archiveRoutes,
  ...privacyRoutes,
  ...outreachRoutes,
  createRoute({
    getParentRoute: () => root,
    path: "/invoices",
    validateSearch: invoiceFilters,
    component: screen(() => import("./invoices/ListInvoices.tsx"), "ListInvoices"),
    ...standingOn("list_invoices"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/invoices/run",
    validateSearch: runShown,
    component: screen(() => import("./invoices/run/RunInvoices.tsx"), "RunInvoices"),
    ...standingOn("list_invoices"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/invoices/$invoiceId",
    component: screen(() => import("./invoices/ShowInvoice.tsx"), "ShowInvoice"),
    ...standingOn("get_invoice"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/payments",
    validateSearch: payerFilter,
    component: screen(() => import("./invoices/payments/ListPayments.tsx"), "ListPayments"),
    ...standingOn("list_payments"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/payments/$paymentId",
    component: screen(() => import("./invoices/payments/ShowPayment.tsx"), "ShowPayment"),
    ...standingOn("get_payment"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/statistics",
    validateSearch: statisticsFilters,
    component: screen(() => import("./statistics/ShowStatistics.tsx"), "ShowStatistics"),
    ...standingOn("list_figures"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/admin/staff",
    component: screen(() => import("./staff/ListStaff.tsx"), "ListStaff"),
    ...standingOn("list_staff"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/admin/company",
    component: screen(() => import("./company/ShowCompany.tsx"), "ShowCompany"),
    ...standingOn("list_policies"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/admin/grants",
    component: screen(() => import("./staff/ListGrants.tsx"), "ListGrants"),
    ...standingOn("list_grants"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/admin/ndas",
    component: screen(() => import("./staff/NdaRegister.tsx"), "NdaRegister"),
    ...standingOn("list_nda_signatures"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/admin/prices",
    component: screen(() => import("./products/ListProducts.tsx"), "ListProducts"),
    ...standingOn("list_products"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/admin/prices/$productId",
    component: screen(() => import("./products/ShowProduct.tsx"), "ShowProduct"),
    ...standingOn("get_product"),
  }),
  ...myRoutes,
  ...ownDataRoutes,
]);
