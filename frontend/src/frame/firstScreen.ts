import type { MeView } from "../contract/api.schemas.ts";
import { getGetMeQueryKey } from "../contract/my-account/my-account.ts";
import { queries } from "../queries.ts";
import { isAllowed } from "../session.ts";
import { RAIL } from "./navigation.ts";

/** Where a person's day begins: orders if they may, else the first line of their rail. */
export function firstScreen(): string {
  const me = queries.getQueryData<MeView>(getGetMeQueryKey());
  const lines = RAIL.flatMap((group) => group.lines).filter((line) =>
    isAllowed(me, line.operation),
  );
  const orders = lines.find((line) => line.to === "/orders");
  return (orders ?? lines[0])?.to ?? "/me";
}
