/** The screens of the archive: papers, cabinets and their keys. */
import { createRoute } from "@tanstack/react-router";
import { paperFilters } from "./archive/filters.ts";
import { root, screen, standingOn } from "./routing.tsx";

export const archiveRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/archive",
    validateSearch: paperFilters,
    component: screen(() => import("./archive/ListPapers.tsx"), "ListPapers"),
    ...standingOn("list_papers"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/archive/new",
    component: screen(() => import("./archive/ReceivePaper.tsx"), "ReceivePaper"),
    ...standingOn("receive_paper"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/archive/cabinets",
    component: screen(() => import("./archive/ListCabinets.tsx"), "ListCabinets"),
    ...standingOn("list_cabinets"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/archive/papers/$paperId",
    component: screen(() => import("./archive/ShowPaper.tsx"), "ShowPaper"),
    ...standingOn("get_paper"),
  }),
];
