import type { OrderLineView, OrderView } from "../contract/api.schemas.ts";
import { bareTonnes } from "../format/kilograms.ts";
import { barePrice, money } from "../format/money.ts";
import { textureOf } from "../format/orderStates.ts";
import { priceRule, pricesLost } from "../format/prices.ts";
import { UNITS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { Swatch } from "../parts/Textures.tsx";
import { OrderBar } from "./OrderTag.tsx";

/** The lines of an order, each with the rule its price came from. */
export function OrderLines({ order }: { order: OrderView }) {
  return (
    <Panel title={m.order_lines()} bare>
      <ReadingTable
        label={m.order_lines()}
        columns={columns(order)}
        rows={order.lines}
        isFocusable
      />
    </Panel>
  );
}

function columns(order: OrderView): Column<OrderLineView>[] {
  return [
    {
      head: m.material(),
      className: "nw",
      cell: (line) => (
        <>
          <Swatch texture={textureOf(line.material)} /> {line.product_name}
        </>
      ),
    },
    { head: m.ordered_t(), className: "r num", cell: (line) => bareTonnes(line.ordered_kg) },
    { head: m.weighed_t(), className: "r num", cell: (line) => bareTonnes(line.weighed_kg) },
    {
      head: m.progress(),
      className: "prog",
      hidesHead: true,
      cell: (line) => <OrderBar row={{ ...line, state: order.state }} />,
    },
    {
      head: m.remaining_t(),
      className: "r num",
      cell: (line) => bareTonnes(line.remaining_kg),
    },
    { head: m.price_per_t(), className: "r num", cell: (line) => barePrice(line.unit_price) },
    { head: m.price_rule(), cell: (line) => <Rule line={line} /> },
    { head: m.net_total(), className: "r num", cell: (line) => money(line.net_cents) },
  ];
}

function Rule({ line }: { line: OrderLineView }) {
  const lost = pricesLost(line.prices_lost, UNITS[line.unit]());
  return (
    <>
      {priceRule(line.price_won)}
      {lost ? <small className="muted"> {m.price_lost({ rules: lost })}</small> : null}
    </>
  );
}
