import type { LeftOut as Count } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { EXCLUSIONS } from "./outreachWords.ts";

/** How many are left out for which reason; who they are nobody is told. */
export function LeftOut({ counts }: { counts: readonly Count[] }) {
  return counts.map(({ because, count }) => (
    <div className="term" key={because}>
      <dt>
        {m.out_left_out()}: {EXCLUSIONS[because]()}
      </dt>
      <dd className="num">{count}</dd>
    </div>
  ));
}
