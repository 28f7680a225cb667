import { Link } from "@tanstack/react-router";
import type { DutyView } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { Icon } from "../parts/Icon.tsx";
import { useSession } from "../session.ts";
import { DUTIES, leadOf } from "./duties.ts";

/** Work of one kind that waits, and the way to it. */
export function DutyLine({ duty, at }: { duty: DutyView; at: string }) {
  const { icon, title, note } = DUTIES[duty.duty];
  const { may } = useSession();
  const lead = leadOf(duty, may);
  return (
    <li>
      <Icon name={icon} />
      <div>
        {lead ? <Link {...lead}>{title(duty)}</Link> : <b>{title(duty)}</b>}
        <small>{note(duty)}</small>
      </div>
      {duty.oldest_at ? <span>{moment(duty.oldest_at, new Date(at))}</span> : null}
    </li>
  );
}
