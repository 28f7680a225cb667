import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { purposeWord, roleWord } from "../format/roles.ts";
import { onPurpose, statedPurpose } from "../http/purpose.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { Panel } from "../parts/Panel.tsx";
import { useSession } from "../session.ts";

/** In which role and for what this record is open; and that this, too, is on record. */
export function WhoSees({ customerId }: { customerId: string }) {
  const { me, may } = useSession();
  const purpose = useSyncExternalStore(onPurpose, statedPurpose);
  const role = me?.roles.map(roleWord).join(", ") ?? "";
  return (
    <Panel
      title={m.who_sees()}
      footer={
        <>
          {m.who_sees_foot()}{" "}
          {may("list_views") ? (
            <Link to="/customers/$customerId/{-$part}" params={{ customerId, part: "looked" }}>
              {m.looked_show()}
            </Link>
          ) : null}
        </>
      }
    >
      <ul className="who">
        <li className="me">
          <Icon name="eye" />
          <span>
            {m.who_sees_you({ role })}
            {purpose ? (
              <small>{m.who_sees_purpose({ purpose: purposeWord(purpose) })}</small>
            ) : null}
          </span>
        </li>
      </ul>
    </Panel>
  );
}
