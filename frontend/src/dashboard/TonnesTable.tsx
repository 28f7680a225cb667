import { m } from "../paraglide/messages.js";
import { wholeTonnes } from "./amounts.ts";
import { Figured } from "../parts/Figured.tsx";
import { monthName } from "./months.ts";
import { occurring, type Stack } from "./stacks.ts";

export function TonnesTable({ stacks }: { stacks: readonly Stack[] }) {
  const kinds = occurring(stacks);
  return (
    <Figured
      label={m.desk_tonnes()}
      heads={[m.desk_month(), ...kinds.map(([, word]) => word()), m.desk_sum()]}
      rows={stacks.map(({ month, parts, total }) => [
        monthName(month),
        ...kinds.map(([texture]) => wholeTonnes(parts[texture])),
        wholeTonnes(total),
      ])}
    />
  );
}
