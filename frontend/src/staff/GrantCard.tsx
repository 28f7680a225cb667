import type { HeldGrantView } from "../contract/api.schemas.ts";
import { roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { GrantDue } from "./GrantDue.tsx";
import { ReviewKey } from "./ReviewKey.tsx";

interface GrantCardProps {
  grant: HeldGrantView;
  reviewer: string | undefined;
}

/** A grant where there is no room for a table. */
export function GrantCard({ grant, reviewer }: GrantCardProps) {
  return (
    <div className="ocard staff-card">
      <span>
        <b>{grant.name ?? m.hidden_value()}</b> {roleWord(grant.role)}
      </span>
      {grant.reason ? <span className="muted small">{grant.reason}</span> : null}
      <span>
        <GrantDue grant={grant} />
      </span>
      <ReviewKey grant={grant} reviewer={reviewer} />
    </div>
  );
}
