import { Outlet, useMatches } from "@tanstack/react-router";
import { useSession } from "../session.ts";
import { SignNda } from "../staff/SignNda.tsx";
import { Frame } from "./Frame.tsx";

/** The frame of the staff, or nothing around a screen that fills the whole display. */
export function Shell() {
  const { me } = useSession();
  const isBare = useMatches({
    select: (all) => all.some(({ staticData }) => staticData.isFullScreen),
  });
  if (!isBare) return <Frame />;
  if (me?.nda.in_force ?? true) return <Outlet />;
  return (
    <main className="main" id="main">
      <SignNda />
    </main>
  );
}
