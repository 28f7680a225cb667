import { isAllowed, knownMe } from "../session.ts";
import { deviceToken } from "../staff/kiosk/device.ts";
import { RAIL } from "./navigation.ts";

/** Where a person's day begins: the first line of their rail, which is the desk for most; a kiosk weighs. */
export async function firstScreen(): Promise<string> {
  const me = await knownMe();
  if (deviceToken() && isAllowed(me, "weigh_in")) return "/weigh";
  const lines = RAIL.flatMap((group) => group.lines);
  return lines.find((line) => isAllowed(me, line.operation))?.to ?? "/me";
}
