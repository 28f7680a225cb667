import type { CustomerView } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { SOURCES } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { choiceOf, type Collision } from "./merging.ts";
import { useOrigin } from "./provenance.ts";

interface CollisionsProps {
  customer: CustomerView;
  collisions: readonly Collision[];
}

/** Somebody else was faster: mine against what is in the register now, field by field. */
export function Collisions({ customer, collisions }: CollisionsProps) {
  return (
    <table className="mg">
      <thead>
        <tr>
          <th scope="col">{m.conflict_field()}</th>
          <th scope="col">{m.conflict_mine()}</th>
          <th scope="col">{m.conflict_theirs()}</th>
        </tr>
      </thead>
      <tbody>
        {collisions.map((one, index) => (
          <Row
            key={one.edited.name}
            customer={customer}
            collision={one}
            takesFocus={index === 0}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  customer: CustomerView;
  collision: Collision;
  takesFocus: boolean;
}

function Row({ customer, collision, takesFocus }: RowProps) {
  const { edited, mine, theirs } = collision;
  const choice = { type: "radio", name: choiceOf(edited) } as const;
  const say = (value: string) => (value ? (edited.say?.(value) ?? value) : m.empty_value());
  return (
    <tr>
      <th scope="row">{edited.word}</th>
      <td>
        <label className="either">
          <input {...choice} value="mine" defaultChecked autoFocus={takesFocus} />
          <span>{say(mine)}</span>
        </label>
      </td>
      <td>
        <label className="either">
          <input {...choice} value="theirs" />
          <span>
            {say(theirs)}
            <Whence customer={customer} origin={edited.origin} />
          </span>
        </label>
      </td>
    </tr>
  );
}

/** On whose word theirs is, and since when. */
function Whence({
  customer,
  origin,
}: {
  customer: CustomerView;
  origin: Collision["edited"]["origin"];
}) {
  const told = useOrigin(customer.party_id, origin?.record ?? "", origin?.column ?? "");
  if (!told) return null;
  return (
    <small>
      {SOURCES[told.now.kind]()}, {moment(told.now.recorded_at)}
    </small>
  );
}
