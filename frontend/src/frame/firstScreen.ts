import { redirect } from "@tanstack/react-router";
import { isAllowed, knownMe, settlePurpose } from "../session.ts";
import { deviceToken } from "../staff/kiosk/device.ts";
import { RAIL } from "./navigation.ts";

/** Where a person's day begins: the first line of their rail, which is the desk for most; a kiosk weighs. */
export async function firstScreen(): Promise<string> {
  const me = await knownMe();
  if (deviceToken() && isAllowed(me, "weigh_in")) return "/weigh";
  if (isAllowed(me, "get_my_home")) return "/my";
  const lines = RAIL.flatMap((group) => group.lines);
  return lines.find((line) => isAllowed(me, line.operation))?.to ?? "/me";
}

/** Before the desk opens: lead those on who begin elsewhere; its tile of tasks names persons. */
export async function beginTheDay(): Promise<void> {
  const first = await firstScreen();
  if (first !== "/") throw redirect({ to: first });
  if (isAllowed(await knownMe(), "list_tasks")) await settlePurpose("list_tasks");
}
