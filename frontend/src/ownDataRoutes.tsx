/** The screens of customers: where they arrive, and their own data. */
import { createRoute } from "@tanstack/react-router";
import { root, screen, standingOn } from "./routing.tsx";

export const ownDataRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/my",
    component: screen(() => import("./my/MyHome.tsx"), "MyHome"),
    ...standingOn("get_my_home"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/my/data",
    component: screen(() => import("./my/data/MyOwnData.tsx"), "MyOwnData"),
    ...standingOn("get_my_data"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/my/choices",
    component: screen(() => import("./my/data/MyChoicesPage.tsx"), "MyChoicesPage"),
    ...standingOn("list_my_choices"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/my/requests",
    component: screen(() => import("./my/MyRequests.tsx"), "MyRequests"),
    ...standingOn("list_my_requests"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/my/orders",
    component: screen(() => import("./my/trade/MyOrders.tsx"), "MyOrders"),
    ...standingOn("list_my_orders"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/my/weigh-tickets",
    component: screen(() => import("./my/trade/MyTickets.tsx"), "MyTickets"),
    ...standingOn("list_my_weigh_tickets"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/my/invoices",
    component: screen(() => import("./my/trade/MyInvoices.tsx"), "MyInvoices"),
    ...standingOn("list_my_invoices"),
  }),
];
