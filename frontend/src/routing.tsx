/** What every route stands on: the shell, a screen fetched when it opens, an operation. */
import {
  createRootRoute,
  lazyRouteComponent,
  type RouteComponent,
} from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Operation } from "./contract/access.ts";
import { useLanguage } from "./format/useLanguage.ts";
import { NotFound } from "./frame/NotFound.tsx";
import { Shell } from "./frame/Shell.tsx";
import { settlePurpose } from "./session.ts";

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** A lazy screen that is drawn anew when the language changes. */
export function screen<Name extends string>(
  load: () => Promise<Record<Name, () => ReactNode>>,
  name: Name,
): RouteComponent {
  const Lazy = lazyRouteComponent(load, name) as RouteComponent;
  return function Screen() {
    useLanguage();
    return <Lazy />;
  };
}

export function standingOn(operation: Operation) {
  return {
    staticData: { operation },
    beforeLoad: () => settlePurpose(operation),
  };
}

/** A screen without the frame around it. */
export function fillingTheDisplay(operation: Operation) {
  const standing = standingOn(operation);
  return { ...standing, staticData: { operation, isFullScreen: true } };
}
