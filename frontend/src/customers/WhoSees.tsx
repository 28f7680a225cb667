import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import type { Readers as Holders } from "../contract/api.schemas.ts";
import { useListRecordReaders } from "../contract/customers/customers.ts";
import { CATEGORIES } from "../format/categories.ts";
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
  const readers = useListRecordReaders().data?.items ?? [];
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
        {readers.map((one) => (
          <Readers key={one.role} one={one} />
        ))}
      </ul>
    </Panel>
  );
}

/** A role that may open the record, what it is shown, and how many hold it today. */
function Readers({ one }: { one: Holders }) {
  return (
    <li>
      <Icon name="users" />
      <span>
        {roleWord(one.role)}
        <small>{one.sees.map((each) => CATEGORIES[each]()).join(", ")}</small>
      </span>
      <span className="num">{one.count}</span>
    </li>
  );
}
