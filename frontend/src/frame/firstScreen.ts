import type { Me } from "../contract/api.schemas.ts";
import { getMeQueryKey } from "../contract/staff/staff.ts";
import { queries } from "../queries.ts";
import { isAllowed } from "../session.ts";
import { RAIL } from "./navigation.ts";

/** Where a person's day begins: orders if they may, else the first line of their rail. */
export function firstScreen(): string {
  const me = queries.getQueryData<Me>(getMeQueryKey());
  const lines = RAIL.flatMap((group) => group.lines).filter((line) =>
    isAllowed(me, line.operation),
  );
  const orders = lines.find((line) => line.to === "/orders");
  return (orders ?? lines[0])?.to ?? "/me";
}
