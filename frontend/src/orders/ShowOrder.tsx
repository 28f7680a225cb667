import { Link, useParams } from "@tanstack/react-router";
import type { OrderView } from "../contract/api.schemas.ts";
import { useGetOrder } from "../contract/orders/orders.ts";
import { day, moment } from "../format/dates.ts";
import { tonnes } from "../format/kilograms.ts";
import { money } from "../format/money.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { KeyFacts } from "../parts/KeyFacts.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { Tag } from "../parts/Tag.tsx";
import { ArchiveOrder } from "./ArchiveOrder.tsx";
import { ArchiveTerms } from "./ArchiveTerms.tsx";
import { MoveOrder } from "./MoveOrder.tsx";
import { OrderChain } from "./OrderChain.tsx";
import { OrderLines } from "./OrderLines.tsx";
import { OrderTag } from "./OrderTag.tsx";

/** One order: its lines, what is left of them, and where it can go from here. */
export function ShowOrder() {
  const { orderId } = useParams({ from: "/orders/$orderId" });
  const order = useGetOrder(orderId);
  return (
    <Fetched query={order} rows={8}>
      {(shown) => (
        <>
          <Head order={shown} />
          <Facts order={shown} />
          <OrderLines order={shown} />
          <div className="cols">
            <Details order={shown} />
            <OrderChain orderId={shown.id} />
          </div>
        </>
      )}
    </Fetched>
  );
}

function Head({ order }: { order: OrderView }) {
  return (
    <PageHead
      title={order.number}
      windowTitle={m.order_numbered({ number: order.number })}
      crumbs={
        <Crumbs
          above={[{ link: { to: "/orders" }, word: m.nav_orders() }]}
          here={order.number}
        />
      }
      tags={
        <>
          <OrderTag state={order.state} remainingKg={order.remaining_kg} />
          {order.archived_at ? <Tag icon="archive" word={m.order_archived()} /> : null}
        </>
      }
      sub={
        <>
          <Link to="/customers/$customerId/{-$part}" params={{ customerId: order.customer_id }}>
            {order.customer_name ?? m.hidden_value()}
          </Link>
          <span>{[order.site_code, order.site_name].filter(Boolean).join(" ")}</span>
        </>
      }
      actions={
        <>
          <MoveOrder order={order} />
          <ArchiveOrder order={order} />
        </>
      }
    />
  );
}

function Facts({ order }: { order: OrderView }) {
  return (
    <KeyFacts
      facts={[
        { label: m.fact_ordered(), figure: tonnes(order.ordered_kg) },
        { label: m.fact_weighed(), figure: tonnes(order.weighed_kg) },
        { label: m.fact_left(), figure: tonnes(order.remaining_kg) },
        { label: m.net_total(), figure: money(order.net_cents) },
        {
          label: m.delivery_day(),
          figure: order.deliver_on ? day(order.deliver_on) : m.not_agreed(),
        },
      ]}
    />
  );
}

function Details({ order }: { order: OrderView }) {
  return (
    <Panel title={m.details()} bare>
      <dl className="kv padded">
        <dt>{m.ordered_at()}</dt>
        <dd>{moment(order.ordered_at)}</dd>
        <dt>{m.order_reference()}</dt>
        <dd className="mono">{order.reference ?? "–"}</dd>
        <dt>{m.note()}</dt>
        <dd>{order.note ?? "–"}</dd>
        <ArchiveTerms archivings={order.archivings} />
      </dl>
    </Panel>
  );
}
