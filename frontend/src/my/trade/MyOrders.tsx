import type { MyOrder } from "../../contract/api.schemas.ts";
import { getListMyOrdersQueryKey, listMyOrders } from "../../contract/own-data/own-data.ts";
import { day, dayOf } from "../../format/dates.ts";
import { tonnes } from "../../format/kilograms.ts";
import { orderLook } from "../../format/orderStates.ts";
import { m } from "../../paraglide/messages.js";
import { Tag } from "../../parts/Tag.tsx";
import { usePages } from "../../parts/usePages.ts";
import { MyList } from "./MyList.tsx";

/** What one has ordered, how much of it was weighed, and how much is left. */
export function MyOrders() {
  const pages = usePages<MyOrder>(getListMyOrdersQueryKey({}), (cursor, signal) =>
    listMyOrders(cursor ? { cursor } : {}, { signal }),
  );
  return (
    <MyList
      title={m.my_orders()}
      lead={m.my_orders_lead()}
      none={m.my_orders_none()}
      pages={pages}
      columns={[
        { word: m.my_trade_day(), cell: (row) => day(dayOf(row.ordered_at)) },
        { word: m.my_trade_product(), cell: productOf },
        { word: m.my_trade_ordered(), cell: (row) => tonnes(row.ordered_kg) },
        { word: m.my_trade_weighed(), cell: (row) => tonnes(row.weighed_kg) },
        { word: m.my_trade_left(), cell: (row) => tonnes(row.remaining_kg) },
        {
          word: m.my_trade_state(),
          cell: (row) => {
            const { word, icon, tone } = orderLook(row.state, row.remaining_kg);
            return <Tag icon={icon} tone={tone} word={word()} />;
          },
        },
      ]}
    />
  );
}

function productOf({ product_name: name, line_count: count }: MyOrder): string {
  if (name === null) return "–";
  return count > 1 ? m.my_trade_more({ name, count: count - 1 }) : name;
}
