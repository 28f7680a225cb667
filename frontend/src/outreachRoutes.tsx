/** The screens of what is said unasked: campaigns, labels and directories. */
import { createRoute } from "@tanstack/react-router";
import { root, screen, standingOn } from "./routing.tsx";

export const outreachRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: "/outreach/campaigns",
    component: screen(() => import("./outreach/ListCampaigns.tsx"), "ListCampaigns"),
    ...standingOn("list_campaigns"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/outreach/campaigns/$campaignId",
    component: screen(() => import("./outreach/ShowCampaign.tsx"), "ShowCampaign"),
    ...standingOn("get_campaign"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/outreach/lists",
    component: screen(() => import("./outreach/ListRuns.tsx"), "ListRuns"),
    ...standingOn("list_recalls"),
  }),
];
