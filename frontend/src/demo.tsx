/** The demo's parts, or nothing: a production build contains no byte of them. */
import { lazy, Suspense } from "react";

const IS_DEMO = import.meta.env.MODE === "demo";

const RoleCards = IS_DEMO ? lazy(() => import("./demo/RoleCards.tsx")) : null;
const DemoBar = IS_DEMO ? lazy(() => import("./demo/DemoBar.tsx")) : null;

export function QuickEntrance() {
  if (!RoleCards) return null;
  return (
    <Suspense>
      <RoleCards />
    </Suspense>
  );
}

export function DemoStrip() {
  if (!DemoBar) return null;
  return (
    <Suspense>
      <DemoBar />
    </Suspense>
  );
}
