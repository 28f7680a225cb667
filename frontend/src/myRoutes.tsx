/** The screens of one's own: undertaking, settings, data. */
import { createRoute } from "@tanstack/react-router";
import { root, screen, standingOn } from "./routing.tsx";

export const myRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/me/nda",
    component: screen(() => import("./staff/SignNda.tsx"), "SignNda"),
    ...standingOn("sign_nda"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/me",
    component: screen(() => import("./staff/MySettings.tsx"), "MySettings"),
    ...standingOn("get_me"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/me/data",
    component: screen(() => import("./consultations/MyData.tsx"), "MyData"),
    ...standingOn("get_own_data"),
  }),
];
