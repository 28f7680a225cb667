import { Fragment } from "react";
import type { ArchivingView } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";

/** When an order was put away and taken out, and why; the latest first. */
export function ArchiveTerms({ archivings }: { archivings: readonly ArchivingView[] }) {
  return archivings.toReversed().map((one) => (
    <Fragment key={one.id}>
      {one.restored_at ? (
        <>
          <dt>{m.order_restored()}</dt>
          <dd>{[moment(one.restored_at), one.restored_because].filter(Boolean).join(" · ")}</dd>
        </>
      ) : null}
      <dt>{m.order_archived()}</dt>
      <dd>{[moment(one.archived_at), why(one)].filter(Boolean).join(" · ")}</dd>
    </Fragment>
  ));
}

function why(one: ArchivingView): string | null {
  return one.rule ? m.order_archived_by_rule() : one.because;
}
