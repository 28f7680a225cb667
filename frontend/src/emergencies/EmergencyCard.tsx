import type { EmergencyView } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { EmergencyKeys } from "./EmergencyKeys.tsx";
import { EmergencyState } from "./EmergencyState.tsx";

/** An opening where there is no room for a table. */
export function EmergencyCard({ opening }: { opening: EmergencyView }) {
  return (
    <div className="ocard staff-card">
      <b>{opening.customer_name ?? m.hidden_value()}</b>
      <span className="muted small">
        {opening.account_name} {moment(opening.opened_at)}
      </span>
      <span>{opening.reason ?? m.hidden_value()}</span>
      <span>
        <EmergencyState opening={opening} />
      </span>
      <EmergencyKeys opening={opening} />
    </div>
  );
}
