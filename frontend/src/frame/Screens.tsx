import { RouterProvider, type AnyRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Skeleton } from "../parts/Skeleton.tsx";

/** The screen of the address. One that was left while nobody was signed in is not shown again. */
export function Screens({ router }: { router: AnyRouter }) {
  const [isOld, setOld] = useState(() => leftBehind(router));
  useEffect(() => {
    if (isOld) void router.load().then(() => setOld(false));
  }, [isOld, router]);
  return isOld ? <Skeleton /> : <RouterProvider router={router} />;
}

function leftBehind({ state, history }: AnyRouter): boolean {
  return state.matches.length > 0 && state.location.pathname !== history.location.pathname;
}
