import type { MyView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";

/** The customers that one may act for: oneself, or whom one works for. */
export function MyCustomers({ me }: { me: MyView }) {
  if (me.customers.length === 0) return null;
  return (
    <Panel title={m.my_customers()}>
      <dl className="kv">
        {me.customers.map(({ id, number, name }) => (
          <div key={id} className="term">
            <dt>{name}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
