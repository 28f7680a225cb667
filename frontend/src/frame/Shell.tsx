import { Outlet, useMatches } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Skeleton } from "../parts/Skeleton.tsx";
import { useSession } from "../session.ts";
import { SignNda } from "../staff/SignNda.tsx";
import { Frame } from "./Frame.tsx";

const MyFrame = lazy(async () => ({ default: (await import("../my/MyFrame.tsx")).MyFrame }));

/** The frame of the staff, of a customer, or none around a screen that fills the display. */
export function Shell() {
  const { me } = useSession();
  const isBare = useMatches({
    select: (all) => all.some(({ staticData }) => staticData.isFullScreen),
  });
  if (me?.roles.includes("customer")) return <Own />;
  if (!isBare) return <Frame />;
  if (me?.nda.in_force ?? true) return <Outlet />;
  return (
    <main className="main" id="main">
      <SignNda />
    </main>
  );
}

function Own() {
  return (
    <Suspense fallback={<Skeleton />}>
      <MyFrame />
    </Suspense>
  );
}
