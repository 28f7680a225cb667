/** The router: one for each person who comes in, over one history. */
import { createBrowserHistory, createRouter } from "@tanstack/react-router";
import type { Operation } from "./contract/access.ts";
import { Broken } from "./frame/Broken.tsx";
import { routeTree } from "./routes.tsx";

const history = createBrowserHistory();

/** Begin at the address. Whoever comes in gets a router of their own, without a screen left behind. */
export function newRouter() {
  return createRouter({
    routeTree,
    history,
    scrollRestoration: true,
    defaultPreload: false,
    defaultErrorComponent: Broken,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
  interface StaticDataRouteOption {
    operation?: Operation;
    isFullScreen?: boolean;
    /** What shows persons on a screen that itself stands on something else. */
    shows?: Operation;
  }
}
