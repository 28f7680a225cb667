/** The screens of the yard: scales, weigh tickets and transports. */
import { createRoute } from "@tanstack/react-router";
import { fillingTheDisplay, root, screen, standingOn } from "./routing.tsx";
import { loadFilters } from "./transport/filters.ts";
import { ticketFilters } from "./weighing/tickets/filters.ts";

export const yardRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/tickets",
    validateSearch: ticketFilters,
    component: screen(() => import("./weighing/tickets/ListTickets.tsx"), "ListTickets"),
    ...standingOn("list_weigh_tickets"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/tickets/$ticketId",
    component: screen(() => import("./weighing/tickets/ShowTicket.tsx"), "ShowTicket"),
    ...standingOn("get_weigh_ticket"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/transports",
    validateSearch: loadFilters,
    component: screen(() => import("./transport/ListLoads.tsx"), "ListLoads"),
    ...standingOn("list_loads"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/transports/new",
    component: screen(() => import("./transport/PlanLoad.tsx"), "PlanLoad"),
    ...standingOn("plan_load"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/transports/$loadId",
    component: screen(() => import("./transport/ShowLoad.tsx"), "ShowLoad"),
    ...standingOn("get_load"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/weigh",
    component: screen(() => import("./weighing/station/ChooseScale.tsx"), "ChooseScale"),
    ...standingOn("list_scales"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/weigh/$scaleId",
    component: screen(() => import("./weighing/station/Weigh.tsx"), "Weigh"),
    ...fillingTheDisplay("weigh_in"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/admin/kiosks",
    component: screen(() => import("./staff/kiosk/ListKiosks.tsx"), "ListKiosks"),
    ...standingOn("list_devices"),
  }),
] as const;
