import { Outlet, useMatches } from "@tanstack/react-router";
import { lazy, Suspense, type ComponentType } from "react";
import { mayResume } from "../http/token.ts";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useSession } from "../session.ts";
import { SignNda } from "../staff/SignNda.tsx";

const loadFrame = () => import("./Frame.tsx");
const Frame = lazy(async () => ({ default: (await loadFrame()).Frame }));
const MyFrame = lazy(async () => ({ default: (await import("../my/MyFrame.tsx")).MyFrame }));

if (mayResume()) void loadFrame(); // beside the question who is signed in, not after it

/** The frame of the staff, of a customer, or none around a screen that fills the display. */
export function Shell() {
  const { me } = useSession();
  const isBare = useMatches({
    select: (all) => all.some(({ staticData }) => staticData.isFullScreen),
  });
  if (me?.roles.includes("customer")) return <Around frame={MyFrame} />;
  if (!isBare) return <Around frame={Frame} />;
  if (me?.nda.in_force ?? true) return <Outlet />;
  return (
    <main className="main" id="main">
      <SignNda />
    </main>
  );
}

function Around({ frame: Given }: { frame: ComponentType }) {
  return (
    <Suspense fallback={<Skeleton />}>
      <Given />
    </Suspense>
  );
}
