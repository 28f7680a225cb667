import { isAllowed, knownMe } from "../session.ts";
import { RAIL } from "./navigation.ts";

/** Where a person's day begins: orders if they may, else the first line of their rail. */
export async function firstScreen(): Promise<string> {
  const me = await knownMe();
  const lines = RAIL.flatMap((group) => group.lines).filter((line) =>
    isAllowed(me, line.operation),
  );
  const orders = lines.find((line) => line.to === "/orders");
  return (orders ?? lines[0])?.to ?? "/me";
}
